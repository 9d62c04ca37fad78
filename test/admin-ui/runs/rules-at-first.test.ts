import { describe, expect, it } from '@jest/globals';
import { rulesAtFirst } from '../../../admin-ui/runs/rules-at-first.ts';

describe('the rules of a table that are shown at first', () => {
  it.each([
    ['all of a short table', 3, [2], [1, 2, 3]],
    ['those around the matched of a long one', 1000, [1, 500], [1, 2, 3, 498, 499, 500, 501, 502]],
    ['the beginning where none matched', 1000, [], Array.from({ length: 30 }, (_, at) => at + 1)],
  ])('are %s', (_, count, matched, shown) => {
    expect(rulesAtFirst(count, matched)).toEqual(shown);
  });
});
