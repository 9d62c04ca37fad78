import { describe, expect, it } from '@jest/globals';
import { diagram, tags } from './diagram.ts';
import { expr, mi } from './diagram-parts.ts';
import { TestRun } from './run.ts';

const width = 1200;
const wide = (inside: string) =>
  diagram(
    `${tags('start:s end:e')}<userTask id="u">${mi(expr('loopCardinality', String(width)) + inside)}</userTask><boundaryEvent id="b" attachedToRef="u"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><task id="late"/>`,
    's > u > e\nb > late',
  );

function settle(run: TestRun): number[] {
  const sizes: number[] = [];
  for (let more = true; more;) {
    const { commands, patch } = run.take({ type: 'continued' });
    sizes.push(Object.keys(patch.instances ?? {}).length);
    more = commands.some(({ type }) => type === 'continue');
  }
  return sizes;
}

describe('a wide multi-instance', () => {
  it('opens in batches of 500', async () => {
    const run = await TestRun.of(wide(''));
    run.take({ type: 'start', variables: {} });
    expect(run.all('openTask')).toHaveLength(500);
    expect(settle(run)).toEqual([501, 201]);
    expect(run.all('openTask')).toHaveLength(width);
    expect(run.take({ type: 'continued' }).dropped).toBeDefined();
  });

  it('closes in batches when its condition is met, and drops what still comes from those that end', async () => {
    const run = await TestRun.of(wide(expr('completionCondition', 'numberOfCompletedInstances = 2')));
    run.take({ type: 'start', variables: {} });
    settle(run);
    const tasks = run.all('openTask').map(({ instance }) => instance);
    run.take({ type: 'taskCompleted', instance: tasks[0] ?? '', variables: {} });
    run.take({ type: 'taskCompleted', instance: tasks[1] ?? '', variables: {} });
    expect(run.all('withdrawTask')).toHaveLength(500);
    expect(run.take({ type: 'taskCompleted', instance: tasks.at(-1) ?? '', variables: {} }).dropped).toBe('the instance is gone');
    settle(run);
    expect(run.all('withdrawTask')).toHaveLength(width - 2);
    expect(run.state.root.status).toBe('completed');
    expect(Object.keys(run.state.instances)).toEqual(['i1']);
  });

  it('is interrupted in batches: the branch of the boundary event goes on meanwhile', async () => {
    const run = await TestRun.of(wide(''));
    run.take({ type: 'start', variables: {} });
    settle(run);
    run.take({ type: 'timerFired', timer: run.state.heap['1'] ?? '', at: '2026-01-01T01:00:00.000Z' });
    expect(run.all('note').some(({ element, what }) => element === 'late' && what === 'left')).toBe(true);
    expect(run.state.root.status).toBe('running');
    settle(run);
    expect(run.all('withdrawTask')).toHaveLength(width);
    expect([run.state.root.status, Object.keys(run.state.instances), run.state.timers]).toEqual(['completed', ['i1'], {}]);
  });
});
