import { describe, expect, it } from '@jest/globals';
import { caseFiles } from './cases/index.ts';
import { keyed } from './element-case.ts';
import { playPure, storyOf } from './play-pure.ts';

describe.each(Object.entries(caseFiles))('%s in the pure engine', (_file, cases) => {
  it.each(cases)('$name', async (one) => {
    const played = await playPure(keyed(one, 'c'));
    expect(played.idle.filter((step) => step.includes('"complete"'))).toEqual([]);
    expect(storyOf(played)).toBe(one.story);
    expect(played.outcome.variables).toMatchObject(one.variables ?? {});
  });
});
