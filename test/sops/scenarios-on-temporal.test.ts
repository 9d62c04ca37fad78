import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decisionsOf } from '../../domain/simulate/decisions.ts';
import { simulate } from '../../domain/simulate/simulation.ts';
import type { ReadSop } from '../../domain/sop/read-sop.ts';
import { scenarioCases } from './scenario-cases.ts';
import { shippedSops } from './shipped-sops.ts';
import { sopIds } from './sop-folder.ts';
import { type Played, Stage, zone } from './temporal-driver.ts';

/** Cases of one stage follow one another, since they move its clock; stages play side by side. */
const stages = 2;
const patienceMs = 120_000;

const cases = sopIds.flatMap((id) => scenarioCases(id).map((one) => ({ id, ...one, played: Promise.withResolvers<Played>() })));
let sops: ReadonlyMap<string, ReadSop>;
let playing: Promise<void>[] = [];

beforeAll(async () => {
  for (const { played } of cases) played.promise.catch(() => undefined);
  sops = await shippedSops();
  const left = [...cases];
  playing = Array.from({ length: stages }, () => playAll(left));
});

afterAll(() => Promise.all(playing), patienceMs);

async function playAll(left: typeof cases): Promise<void> {
  const stage = await Stage.open(sops);
  for (let next = left.shift(); next; next = left.shift()) {
    await stage.play(next.id, next.scenario).then(next.played.resolve, next.played.reject);
    await stage.clear();
  }
  await stage.close();
}

describe.each(sopIds)('the SOP %s on Temporal', (id) => {
  const own = cases.filter((one) => one.id === id);

  it.each(own)(
    '$name',
    async ({ reaches, outcome, variables, played }) => {
      const found = await played.promise;
      expect(found.idle).toEqual([]);
      expect(found.outcome).toMatchObject({ outcome, ...(variables && { variables }) });
      expect([...found.entered]).toEqual(expect.arrayContaining(reaches));
    },
    patienceMs,
  );

  it.each(own)(
    '$name: as in the pure engine',
    async ({ played }) => {
      const found = await played.promise;
      const { plan, hash } = sops.get(id)!;
      const pure = simulate(plan, hash, { ...found.scenario, zone }, decisionsOf);
      const entered = pure.lines.filter(({ kind }) => kind === 'entered').map(({ element }) => element);
      expect([...found.entered].toSorted()).toEqual([...new Set(entered)].toSorted());
      expect(found.outcome).toEqual(pure.outcome);
    },
    patienceMs,
  );
});

describe('SOPs that begin one another', () => {
  it(
    'do so as runs of their own, by message',
    async () => {
      const found = await Promise.all(cases.map(async ({ id, played }) => ({ id, ...(await played.promise) })));
      const begun = found.flatMap(({ id, begun: others }) => others.map((other) => `${id} begins ${other}`));
      expect([...new Set(begun)].toSorted()).toEqual([
        'batch-release begins nonconformance',
        'complaint begins maintenance',
        'complaint begins recall',
        'incoming-inspection begins nonconformance',
        'inspection begins nonconformance',
        'installation begins maintenance',
        'maintenance begins nonconformance',
        'production begins inspection',
        'production begins nonconformance',
        'recall begins recall-notice',
        'shipment begins installation',
        'shipment begins maintenance',
      ]);
      expect(found.flatMap(({ unheard }) => unheard)).toEqual([]);
    },
    patienceMs,
  );
});
