import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { killedCases } from './all-cases.ts';
import { KilledWorkers } from './killed-workers.ts';
import { ElementStage, type PlayedElement } from './stage.ts';
import { toldPurely } from './told-purely.ts';

const patienceMs = 480_000;
let stage: ElementStage;
let workers: KilledWorkers;
let played: Map<string, PlayedElement>;
let turns: number;

beforeAll(async () => {
  stage = await ElementStage.open(killedCases, { worker: false });
  workers = new KilledWorkers(stage.stack);
  played = await stage.play();
  const [row] = await stage.stack.database.query<{ n: number }>('select count(*)::int as n from turn');
  turns = row!.n;
}, patienceMs);

afterAll(async () => {
  await workers.stop();
  await stage.close();
}, patienceMs);

describe('an element whose worker is killed at each turn', () => {
  it.each(killedCases)('$name: as in the pure engine', async (one) => {
    const { runs, told } = played.get(one.key)!;
    expect(told).toEqual(await toldPurely(one, stage.began, runs.length));
  });

  it('was killed before and after the commit of every turn', () => {
    expect(workers.moments).toBeGreaterThanOrEqual(2 * turns);
    expect(workers.kills).toBeGreaterThan(10);
  });

  it('holds nothing once its run has ended', async () => {
    expect(killedCases.flatMap(({ key }) => played.get(key)!.leftovers)).toEqual([]);
    expect(await stage.leftovers()).toEqual([]);
  });
});
