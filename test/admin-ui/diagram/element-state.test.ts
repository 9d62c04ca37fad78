import { describe, expect, it } from '@jest/globals';
import { elementState, stateBadge, stuckInside } from '../../../admin-ui/diagram/element-state.ts';

const counts = (active: number, completed = 0, cancelled = 0, incidents = 0) => ({ active, completed, cancelled, incidents });

describe('an element on the diagram', () => {
  it.each([
    ['stuck before all else', counts(3, 1, 1, 1), 'incident', '! 1 ● 2 ✓ 1 × 1'],
    ['under way', counts(1), 'active', '●'],
    ['under way, with some instances done', counts(2, 8), 'active', '● 2 ✓ 8'],
    ['under way again', counts(1, 1), 'active', '● 1 ✓ 1'],
    ['done once', counts(0, 1), 'completed', '✓'],
    ['done by each instance', counts(0, 10), 'completed', '✓ 10'],
    ['given up', counts(0, 0, 1), 'cancelled', '×'],
    ['the one that is stuck and nothing besides', counts(1, 0, 0, 1), 'incident', '!'],
    ['not reached', counts(0), null, ''],
  ])('is %s', (_, given, state, badge) => {
    expect([elementState(given), stateBadge(given)]).toEqual([state, badge]);
  });
});

describe('a collapsed subprocess', () => {
  it('tells of what is stuck inside, however deep', () => {
    const parents: Record<string, string> = { Task: 'Inner', Inner: 'Outer', Outer: 'Process' };
    const stuck = stuckInside({ Task: counts(1, 0, 0, 2), Inner: counts(1), Other: counts(1) }, (element) => parents[element]);
    expect([...stuck]).toEqual([
      ['Inner', 2],
      ['Outer', 2],
      ['Process', 2],
    ]);
  });
});
