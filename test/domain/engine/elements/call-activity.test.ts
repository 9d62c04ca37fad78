import { describe, expect, it } from '@jest/globals';
import { diagram, flowsXml, tags } from '../diagram.ts';
import { error, on } from '../diagram-parts.ts';
import { TestRun } from '../run.ts';

const caller = (extensions = '') =>
  diagram(
    tags('start:s end:e') +
      `<callActivity id="c" calledElement="q"><extensionElements>${extensions}</extensionElements></callActivity>`,
    's > c > e',
  );
const called = diagram('<startEvent id="qs"/><userTask id="qu"/>', 'qs > qu', '', 'q');

describe('a call activity', () => {
  it('asks for the plan that is effective now, and runs it in its own state', async () => {
    const run = await TestRun.of(caller(), called);
    run.take({ type: 'start', variables: { x: 1 } });
    expect(run.last('bindPlan')).toMatchObject({ calledElement: 'q' });
    run.take({ type: 'planBound', instance: run.last('bindPlan').instance, plan: run.hashes[1] ?? '' });
    expect(run.state.root.plans).toEqual(run.hashes);
    expect(run.last('openTask').task).toMatchObject({ element: 'qu', data: { x: 1 } });
    run.take({ type: 'taskCompleted', instance: run.last('openTask').instance, variables: { y: 2 } });
    expect(run.state.root.status).toBe('completed');
    expect(run.variable('y')).toBe(2);
  });

  it('passes only what its mappings name', async () => {
    const run = await TestRun.of(
      caller('<vouch:input source="x + 1" target="z"/><vouch:output source="y * 10" target="w"/>'),
      called,
    );
    run.take({ type: 'start', variables: { x: 1 } });
    run.take({ type: 'planBound', instance: run.last('bindPlan').instance, plan: run.hashes[1] ?? '' });
    expect(run.last('openTask').task.data).toEqual({ z: 2 });
    run.take({ type: 'taskCompleted', instance: run.last('openTask').instance, variables: { y: 2 } });
    expect([run.variable('w'), run.variable('y')]).toEqual([20, undefined]);
  });

  it('is held alone where nothing of the name is released, and asks again when it is', async () => {
    const beside = caller()
      .replace('<endEvent', '<userTask id="u"/><endEvent')
      .replace('</process>', `${flowsXml('s > u')}</process>`);
    const run = await TestRun.of(beside, called);
    run.take({ type: 'start', variables: {} });
    const { instance } = run.last('bindPlan');
    run.take({ type: 'callFailed', instance, attempt: 0, code: 'sop-not-released', message: 'q 没有发布 / q is not released' });
    expect(run.last('openIncident')).toMatchObject({ element: 'c', code: 'sop-not-released' });
    expect(run.all('withdrawTask')).toEqual([]);
    run.take({ type: 'incidentResolved', incident: run.last('openIncident').incident });
    expect(run.all('bindPlan')).toHaveLength(2);
  });

  it('lets its boundary event take that nothing of the name is released', async () => {
    const catching = `<error id="er" errorCode="sop-not-released"/>`;
    const run = await TestRun.of(
      diagram(
        tags('start:s end:e user:u') + '<callActivity id="c" calledElement="q"/>' + on('c', 'b', error),
        's > c > e\nb > u',
        catching,
      ),
    );
    run.take({ type: 'start', variables: {} });
    const { instance } = run.last('bindPlan');
    run.take({ type: 'callFailed', instance, attempt: 0, code: 'sop-not-released', message: '' });
    expect(run.last('openTask').task.element).toBe('u');
  });

  it('takes everything inside with it when it is cancelled', async () => {
    const run = await TestRun.of(caller(), called);
    run.take({ type: 'start', variables: {} });
    run.take({ type: 'planBound', instance: run.last('bindPlan').instance, plan: run.hashes[1] ?? '' });
    run.take({ type: 'cancelled', reason: 'test' });
    expect(run.all('withdrawTask')).toHaveLength(1);
    expect(Object.keys(run.state.instances)).toEqual(['i1']);
  });
});
