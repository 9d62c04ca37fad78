import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allCases, patient, waitingCases } from './all-cases.ts';
import { type KilledOptions, KilledWorkers } from './killed-workers.ts';
import { ElementStage, type PlayedElement } from './stage.ts';
import { toldPurely } from './told-purely.ts';

interface Killed {
  stage: ElementStage;
  workers: KilledWorkers;
  played: Map<string, PlayedElement>;
}

const patienceMs = 900_000;

const ways: [string, typeof allCases, Pick<KilledOptions, 'continueEvery'>][] = [
  ['as it is', patient(allCases), {}],
  ['continued as new between any two events', patient(waitingCases), { continueEvery: 1 }],
];
const killed = new Map<string, Killed>();

// side by side, since most of the time each waits for Temporal to give a worker up
beforeAll(async () => {
  await Promise.all(
    ways.map(async ([way, cases, options]) => {
      const stage = await ElementStage.open(cases, { worker: false });
      const one = { stage, workers: new KilledWorkers(stage.stack, { held: ['turns', 'calls'], ...options }), played: new Map() };
      killed.set(way, one);
      one.played = await stage.play();
    }),
  );
}, patienceMs);

afterAll(async () => {
  for (const { stage, workers } of killed.values()) {
    await workers.stop();
    await stage.close();
  }
}, patienceMs);

describe.each(ways)('an element whose worker is killed at each turn and call, before it and after: %s', (way, cases) => {
  it.each(cases)('$name: as in the pure engine', async (one) => {
    const { stage, played } = killed.get(way)!;
    const { runs, told } = played.get(one.key)!;
    expect(told).toEqual(await toldPurely(one, stage.began, runs.length));
  });

  it('was killed at every turn and every call', async () => {
    const { stage, workers } = killed.get(way)!;
    const done = await stage.stack.database.query<{ at: string; answered: boolean }>(turnsAndCalls);
    const all = done.flatMap(({ at, answered }) => (answered ? [`${at}:before`, `${at}:after`] : [`${at}:before`]));
    expect(all.filter((moment) => !workers.wasKilledAt(moment))).toEqual([]);
  });

  it('holds no task, timer, subscription, incident or call that its run does not know of', () => {
    const { played } = killed.get(way)!;
    expect(cases.flatMap(({ key, name }) => played.get(key)!.leftovers.map((one) => `${name}: ${one}`))).toEqual([]);
  });

  it('holds nothing once its run has ended', async () => {
    expect(await killed.get(way)!.stage.leftovers()).toEqual([]);
  });
});

// a call that its run has withdrawn meanwhile is not gone on with by the next worker
const turnsAndCalls = `
select run_id || ':' || n as at, true as answered from turn
union all select concat(turn.run_id, ':call ', c ->> 'instance', ':', c ->> 'attempt'), exists (
  select from turn later where later.run_id = turn.run_id and later.event ->> 'type' in ('callCompleted', 'callFailed')
    and later.event ->> 'instance' = c ->> 'instance' and later.event ->> 'attempt' = c ->> 'attempt')
from turn, jsonb_array_elements(calls) as c where calls is not null`;
