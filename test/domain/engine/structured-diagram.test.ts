import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { diagram, play } from './diagram.ts';
import { TestRun } from './run.ts';
import { type Block, blocks, draw, Expected } from './structured-diagram.ts';

describe('a diagram of nested blocks', () => {
  it('completes, and runs each task as often as its blocks say', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (block) => {
        const expected = new Expected();
        const ran = await play(drawn(block, expected), { auto: true });
        const counted = new Map<string, number>();
        for (const id of ran.entered.split(' ')) if (/^n\d+(_|$)/.test(id)) counted.set(id, (counted.get(id) ?? 0) + 1);
        expect(ran).toMatchObject({ outcome: 'completed', open: '', incidents: '' });
        expect(ran.cancelled.split(' ').filter((id) => id !== '')).toHaveLength(expected.cancelled);
        expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(expected.entered));
      }),
      { numRuns: 60 },
    );
  });

  it('leaves nothing behind, changes no state it was given, and comes to the same state when its events are replayed', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, fc.infiniteStream(fc.nat()), async (block, picks) => {
        const run = await TestRun.of(drawn(block, new Expected()));
        const open = new Set<string>();
        const follow = (event: Parameters<TestRun['take']>[0]) => {
          const before = JSON.stringify(run.state);
          deepFreeze(run.state);
          const frozen = run.state;
          run.state = structuredClone(frozen);
          for (const command of run.take(event).commands) if (command.type === 'openTask') open.add(command.instance);
          expect(JSON.stringify(frozen)).toBe(before);
        };
        follow({ type: 'start', variables: { x: 1 } });
        for (let size = open.size; size > 0; size = open.size) {
          const instance = [...open][(picks.next().value ?? 0) % size] ?? '';
          open.delete(instance);
          follow({ type: 'taskCompleted', instance, variables: {} });
        }
        expect(run.state.root.status).toBe('completed');
        expect(remains(run)).toEqual({
          instances: 1,
          subscriptions: 0,
          timers: 0,
          heap: 0,
          joins: 0,
          incidents: 0,
          compensations: 0,
          lists: 1,
        });
        expect(replay(run)).toEqual(run.state);
      }),
      { numRuns: 40 },
    );
  });
});

function drawn(block: Block, expected: Expected): string {
  const { nodes, flows, first } = draw(block, 1, expected);
  const signals = [...nodes.matchAll(/signalRef="(\w+)"/g)].map(([, id]) => `<signal id="${id}" name="${id}"/>`);
  return diagram(
    `<startEvent id="s"/>${nodes}`,
    [`s > ${first}`, ...flows].join('\n'),
    `${[...new Set(signals)].join('')}<error id="er" errorCode="E"/><escalation id="es" escalationCode="X"/>`,
  );
}

const count = (table: object) => Object.keys(table).length;

function remains({ state }: TestRun) {
  const { instances, subscriptions, timers, heap, joins, incidents, compensations, lists } = state;
  return {
    instances: count(instances),
    subscriptions: count(subscriptions),
    timers: count(timers),
    heap: count(heap),
    joins: count(joins),
    incidents: count(incidents),
    compensations: count(compensations),
    lists: count(lists),
  };
}

function replay(run: TestRun) {
  const again = new TestRun(new Map(run.hashes.map((hash) => [hash, run.plans.get(hash)])), run.hashes[0] ?? '');
  for (const event of run.events) again.take(event);
  return again.state;
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
}
