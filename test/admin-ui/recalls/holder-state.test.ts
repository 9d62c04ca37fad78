import { describe, expect, it } from '@jest/globals';
import { byNeed, holderState } from '../../../admin-ui/recalls/holder-state.ts';
import type { HolderProgress } from '../../../admin-ui/recalls/recall.ts';

const holder = (organisation: string, notices: number, acknowledged_at: string | null, unexplained: number) =>
  ({ organisation, notices, acknowledged_at, unexplained, devices: 5 }) as HolderProgress;

describe('a holder of recalled devices', () => {
  it.each([
    [holder('a', 0, null, 5), 'untold'],
    [holder('a', 2, null, 5), 'silent'],
    [holder('a', 1, '2026-01-01T00:00:00Z', 2), 'acknowledged'],
    [holder('a', 1, '2026-01-01T00:00:00Z', 0), 'accounted'],
  ])('%j is %s', (one, expected) => {
    expect(holderState(one)).toBe(expected);
  });
  it('comes first where most is to do', () => {
    const holders = [
      holder('done', 1, 'x', 0),
      holder('silent', 1, null, 3),
      holder('untold', 0, null, 1),
      holder('worse', 1, null, 9),
    ];
    expect(byNeed(holders).map(({ organisation }) => organisation)).toEqual(['untold', 'worse', 'silent', 'done']);
  });
});
