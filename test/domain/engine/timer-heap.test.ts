import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Draft } from '../../../domain/engine/draft.ts';
import { append, detach, membersOf } from '../../../domain/engine/linked-list.ts';
import { applyPatch, emptyState } from '../../../domain/engine/state.ts';
import { addTimer, removeTimer } from '../../../domain/engine/timer-heap.ts';

const due = (n: number) => `2026-01-01T00:00:${String(n).padStart(2, '0')}.000Z`;

describe('the timer heap', () => {
  it('holds the earliest at place 1, whatever is added and taken out of its middle', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ due: fc.integer({ min: 0, max: 9 }), remove: fc.nat(20) }), { maxLength: 40 }), (acts) => {
        const state = emptyState('h', 1);
        const live = new Map<string, string>();
        acts.forEach((act, index) => {
          const draft = new Draft(state);
          if (act.remove < live.size) {
            const gone = [...live.keys()][act.remove] ?? '';
            removeTimer(draft, gone);
            live.delete(gone);
          } else {
            addTimer(draft, `t${index}`, { instance: 'i1', element: 'e', due: due(act.due) });
            live.set(`t${index}`, due(act.due));
          }
          applyPatch(state, draft.patch);
          const earliest = [...live].toSorted(([a, x], [b, y]) =>
            x === y ? a.length - b.length || (a < b ? -1 : 1) : x < y ? -1 : 1,
          )[0]?.[0];
          expect(state.heap['1']).toBe(earliest);
          const places = Object.fromEntries(Object.entries(state.timers).map(([id, { place }]) => [String(place), id]));
          expect(state.heap).toEqual(places);
        });
      }),
    );
  });
});

describe('a linked list', () => {
  it('keeps the order of making under any adding and taking out', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 40 }), (acts) => {
        const state = emptyState('h', 1);
        let model: string[] = [];
        for (const act of acts) {
          const draft = new Draft(state);
          const member = `m${act}`;
          if (model.includes(member)) {
            detach(draft, 'l', member);
            model = model.filter((one) => one !== member);
          } else {
            append(draft, 'l', member);
            model.push(member);
          }
          expect(membersOf(draft, 'l')).toEqual(model);
          applyPatch(state, draft.patch);
          expect(membersOf(new Draft(state), 'l')).toEqual(model);
        }
        if (model.length === 0) expect([state.lists, state.links]).toEqual([{}, {}]);
      }),
    );
  });
});
