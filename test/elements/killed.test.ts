import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allCases, callingCases, waitingCases } from './all-cases.ts';
import { type KilledOptions, KilledWorkers } from './killed-workers.ts';
import { ElementStage, type PlayedElement } from './stage.ts';
import { toldPurely } from './told-purely.ts';

interface Killed {
  stage: ElementStage;
  workers: KilledWorkers;
  played: Map<string, PlayedElement>;
}

const patienceMs = 900_000;

/** What is to be killed at, by its kind: `run:what`. */
const doneOf = {
  turns: `select run_id || ':' || n as at from turn`,
  calls: `select concat(run_id, ':call ', c ->> 'instance', ':', c ->> 'attempt') from turn, jsonb_array_elements(calls) as c
    where calls is not null`,
};

type Way = Omit<KilledOptions, 'held'> & { held?: (keyof typeof doneOf)[] };

const ways: [string, typeof allCases, Way][] = [
  ['before its commit and after', allCases, { moments: ['before', 'after'] }],
  ['continued as new between any two events', waitingCases, { moments: ['before', 'after'], continueEvery: 1 }],
  ['and within each call to the outside', callingCases, { moments: ['before', 'after'], held: ['turns', 'calls'] }],
  [
    'and within each call, continued as new between any two events',
    callingCases,
    { moments: ['before', 'after'], held: ['turns', 'calls'], continueEvery: 1 },
  ],
];
const killed = new Map<string, Killed>();

// side by side, since most of the time each waits for Temporal to give a worker up
beforeAll(async () => {
  await Promise.all(
    ways.map(async ([way, cases, options]) => {
      const stage = await ElementStage.open(cases, { worker: false });
      const one = { stage, workers: new KilledWorkers(stage.stack, options), played: new Map() };
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

describe.each(ways)('an element whose worker is killed at each turn, %s', (way, cases, { moments, held = ['turns'] }) => {
  it.each(cases)('$name: as in the pure engine', async (one) => {
    const { stage, played } = killed.get(way)!;
    const { runs, told } = played.get(one.key)!;
    expect(told).toEqual(await toldPurely(one, stage.began, runs.length));
  });

  it(`was killed at all ${held.join(' and ')}`, async () => {
    const { stage, workers } = killed.get(way)!;
    const done = await stage.stack.database.query<{ at: string }>(held.map((kind) => doneOf[kind]).join(' union all '));
    const all = done.flatMap(({ at }) => moments.map((moment) => `${at}:${moment}`));
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
