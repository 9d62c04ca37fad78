import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decisionsOf } from '../../domain/simulate/decisions.ts';
import { simulate } from '../../domain/simulate/simulation.ts';
import type { ReadSop } from '../../domain/sop/read-sop.ts';
import { scenarioCases } from './scenario-cases.ts';
import { shippedSops } from './shipped-sops.ts';
import { sopIds } from './sop-folder.ts';
import { type Played, Stage, zone } from './temporal-driver.ts';

/** Cases of one stage follow one another, since they move its clock; stages play side by side. */
const stages: Stage[] = [];
const stagesAtOnce = 3;
const patienceMs = 120_000;

const cases = sopIds.flatMap((id) => scenarioCases(id).map((one) => ({ id, ...one, played: Promise.withResolvers<Played>() })));
let sops: ReadonlyMap<string, ReadSop>;

beforeAll(async () => {
  for (const { played } of cases) played.promise.catch(() => undefined);
  sops = await shippedSops();
  const left = [...cases];
  for (let n = 0; n < stagesAtOnce; n++) {
    const stage = await Stage.open(sops);
    stages.push(stage);
    void playAll(stage, left);
  }
}, 60_000);

afterAll(() => Promise.all(stages.map((stage) => stage.close())), 60_000);

async function playAll(stage: Stage, left: typeof cases): Promise<void> {
  for (let next = left.shift(); next; next = left.shift()) {
    const { id, scenario, played } = next;
    await stage.play(id, scenario).then(played.resolve, played.reject);
    await stage.clear();
  }
}

describe.each(sopIds)('the SOP %s on Temporal', (id) => {
  const own = cases.filter((one) => one.id === id);

  it.each(own)('$name', async ({ reaches, outcome, variables, played }) => {
    const found = await played.promise;
    expect(found.idle).toEqual([]);
    expect(found.outcome).toMatchObject({ outcome, ...(variables && { variables }) });
    expect([...found.entered]).toEqual(expect.arrayContaining(reaches));
    expect(found.unheard).toEqual([]);
  }, patienceMs);

  it.each(own)('$name: as in the pure engine', async ({ played }) => {
    const found = await played.promise;
    const { plan, hash } = sops.get(id)!;
    const pure = simulate(plan, hash, { ...found.scenario, zone }, decisionsOf);
    const entered = pure.lines.filter(({ kind }) => kind === 'entered').map(({ element }) => element);
    expect(found.entered).toEqual(new Set(entered));
    expect(found.outcome).toEqual(pure.outcome);
  }, patienceMs);
});
