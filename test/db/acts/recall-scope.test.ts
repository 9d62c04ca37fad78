import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import type { Json } from '../../../domain/json.ts';
import { isRefused } from '../../../domain/record/refusal.ts';
import { deviceUri } from '../../../domain/trace/device-key.ts';
import { type Maker, openMaker } from './maker.ts';

let maker: Maker;
let lots = 0;
beforeAll(async () => {
  maker = await openMaker();
});
afterAll(() => maker?.database.drop());

interface Step {
  part: number;
  into: number;
}

const deviceCount = 4;
const partCount = 5;
const assemblyCount = 2;

/**
 * A world of some devices, assemblies and parts, told step by step: a part goes into an assembly or a device (out of where
 * it was), an assembly into a device. The oracle looks at the whole world after every step.
 */
class World {
  readonly inside = new Map<string, string>();
  readonly ever = new Set<string>();
  readonly bad: Set<string>;
  constructor(bad: Set<string>) {
    this.bad = bad;
  }
  exposed(): string[] {
    return [...this.bad].map((part) => this.root(part)).filter((top) => top.startsWith('d'));
  }
  root(thing: string): string {
    const parent = this.inside.get(thing);
    return parent === undefined ? thing : this.root(parent);
  }
  look(): void {
    for (const device of this.exposed()) this.ever.add(device);
  }
}

it('finds, over any history of parts that move, every device that ever held the bad lot, and which still do', async () => {
  const steps = fc.array(
    fc.record({ part: fc.nat(partCount + assemblyCount - 1), into: fc.nat(deviceCount + assemblyCount - 1) }),
    { maxLength: 25 },
  );
  await fc.assert(fc.asyncProperty(steps, fc.uniqueArray(fc.nat(partCount - 1), { minLength: 1 }), tell), { numRuns: 12 });
}, 120_000);

async function tell(steps: Step[], badParts: number[]): Promise<void> {
  const lot = `LOT-${++lots}`;
  const name = (kind: string, n: number) => `urn:x:${kind}:${lots}:${n}`;
  const { serials } = await maker.act<{ serials: string[] }>('serial', 'reserve', { model: 'M1', quantity: deviceCount });
  const uris = new Map(serials.map((serial, n) => [`d${n}`, deviceUri(serial)]));
  for (let n = 0; n < partCount; n++) uris.set(`p${n}`, name('part', n));
  for (let n = 0; n < assemblyCount; n++) uris.set(`a${n}`, name('assembly', n));
  await maker.act('material-lot', 'receive', { lot, item: 'board', supplier: 'S1', quantity: 9, location: 'store' });
  const world = new World(new Set(badParts.map((n) => `p${n}`)));
  const outputEPCList = badParts.map((n) => uris.get(`p${n}`) as string);
  await capture({
    type: 'TransformationEvent',
    bizStep: 'assembling',
    inputQuantityList: [{ epcClass: lot, quantity: badParts.length }],
    outputEPCList,
  });
  for (const { part, into } of steps) {
    const child = part < partCount ? `p${part}` : `a${part - partCount}`;
    const parent = into < deviceCount ? `d${into}` : `a${into - deviceCount}`;
    if (child.startsWith('a') && parent.startsWith('a')) continue;
    await move(world, uris, child, parent);
    world.look();
  }
  const { id } = await maker.act<{ id: string }>('recall', 'open', { cause: { lot }, reason: 'property' });
  const frozen = await maker.act<{ serials: string[]; present: number; hash: string }>('recall', 'freeze', { id });
  expect(frozen.serials).toEqual([...world.ever].map((device) => serials[Number(device.slice(1))] as string).toSorted());
  expect(frozen.present).toBe(new Set(world.exposed()).size);
  expect(frozen.hash).toBe(await hashOf(id));
}

async function move(world: World, uris: Map<string, string>, child: string, parent: string): Promise<void> {
  const old = world.inside.get(child);
  if (old === parent) return;
  const event = (action: string, of: string): Record<string, Json> => ({
    type: 'AssociationEvent',
    action,
    bizStep: action === 'ADD' ? 'installing' : 'removing',
    parentID: uris.get(of) as string,
    childEPCs: [uris.get(child) as string],
  });
  if (old !== undefined) await capture(event('DELETE', old));
  await capture(event('ADD', parent));
  world.inside.set(child, parent);
}

async function capture(event: Record<string, Json>): Promise<void> {
  maker.at = new Date(Date.parse(maker.at) + 60_000).toISOString();
  const answer = await maker.capture(event);
  if (isRefused(answer)) throw new Error(answer.message.en);
}

/** As anyone can compute it from the rows: one canonical line for each device. */
async function hashOf(recall: string): Promise<string> {
  const rows = await maker.database.query<{ serial: string; holder: string | null; status: string; present: boolean }>(
    'select serial, holder, status, present from recall_serial where recall = $1 order by serial',
    [recall],
  );
  const lines = rows.map(({ serial, holder, status, present }) => canonicalize([serial, holder, status, present]));
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
