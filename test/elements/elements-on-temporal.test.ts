import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allCases, waitingCases } from './all-cases.ts';
import { ElementStage, type PlayedElement } from './stage.ts';
import { toldPurely } from './told-purely.ts';

const patienceMs = 300_000;
const files = [...new Set(allCases.map(({ file }) => file))];

const ways: [string, typeof allCases, { continueEvery?: number }][] = [
  ['on Temporal', allCases, {}],
  ['on Temporal, continued as new between any two events', waitingCases, { continueEvery: 1 }],
];

describe.each(ways)('an element %s', (_way, cases, options) => {
  let stage: ElementStage;
  let played: Map<string, PlayedElement>;

  beforeAll(async () => {
    stage = await ElementStage.open(cases, options);
    played = await stage.play();
  }, patienceMs);

  afterAll(() => stage.close(), patienceMs);

  describe.each(files)('%s', (file) => {
    it.each(cases.filter((one) => one.file === file))('$name: as in the pure engine', async (one) => {
      const { runs, told } = played.get(one.key)!;
      expect(told).toEqual(await toldPurely(one, stage.began, runs.length));
    });
  });

  it('holds no task, timer, subscription, incident or call that its run does not know of', () => {
    expect(cases.flatMap(({ key, name }) => played.get(key)!.leftovers.map((one) => `${name}: ${one}`))).toEqual([]);
  });

  it('holds nothing once its run has ended', async () => {
    expect(await stage.leftovers()).toEqual([]);
  });
});
