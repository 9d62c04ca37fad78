import { describe, expect, it } from '@jest/globals';
import { diagram, tags } from '../diagram.ts';
import { TestRun } from '../run.ts';

const task = (extensions: string, attributes = '') =>
  diagram(
    tags('start:s end:e') +
      `<userTask id="a" name="检验" vouch:nameEn="Inspect" ${attributes}><extensionElements>${extensions}</extensionElements></userTask>`,
    's > a > e',
  );

describe('a user task', () => {
  it('is offered with who may, by which form, until when, under which duties and signature', async () => {
    const run = await TestRun.of(
      task(`<vouch:assignment roles="qa, ra" assignee="= who" candidates="u1,u2" priority="70" due="P1M"/><vouch:form ref="inspect.form.json"/>
      <vouch:duty kind="separation" steps="make" over="batch" key="b"/><vouch:signature meaning="批准" meaningEn="Approved" roles="qa" count="2"/>
      <vouch:input source="b" target="batch"/><vouch:record noun="r" act="x"><vouch:set field="f" value="=v"/></vouch:record>`),
    );
    run.take({ type: 'start', variables: { b: 'B1', who: 'li' }, at: '2026-01-31T08:00:00.000Z', zone: 'Asia/Shanghai' });
    expect(run.last('openTask').task).toEqual({
      element: 'a',
      kind: 'user',
      title: { zh: '检验', en: 'Inspect' },
      form: 'inspect',
      assignee: 'li',
      candidates: ['u1', 'u2'],
      roles: ['qa', 'ra'],
      priority: 70,
      due: '2026-02-28T08:00:00.000Z',
      duties: [{ kind: 'separation', steps: ['make'], over: 'batch', key: 'B1' }],
      signature: { meaning: { zh: '批准', en: 'Approved' }, roles: ['qa'], count: 2 },
      data: { batch: 'B1' },
      records: [{ noun: 'r', act: 'x', values: { f: 'v' } }],
    });
  });

  it('maps what the form brought by its outputs, and keeps the rest to itself', async () => {
    const run = await TestRun.of(task('<vouch:output source="result.value * 2" target="measured.twice"/>'));
    run.take({ type: 'start', variables: { measured: { once: 1 } } });
    run.take({ type: 'taskCompleted', instance: run.last('openTask').instance, variables: { result: { value: 0.15 } } });
    expect(run.variable('measured')).toEqual({ once: 1, twice: 0.3 });
    expect(run.variable('result')).toBeUndefined();
  });

  it('without outputs sets variables where they live', async () => {
    const run = await TestRun.of(task(''));
    run.take({ type: 'start', variables: { x: 1 } });
    run.take({ type: 'taskCompleted', instance: run.last('openTask').instance, variables: { x: null, y: 2 } });
    expect([run.variable('x'), run.variable('y')]).toEqual([{ '@null': true }, 2]);
  });

  it('is completed once', async () => {
    const run = await TestRun.of(task(''));
    run.take({ type: 'start', variables: {} });
    const { instance } = run.last('openTask');
    run.take({ type: 'taskCompleted', instance, variables: {} });
    expect(run.take({ type: 'taskCompleted', instance, variables: {} })).toEqual({
      patch: {},
      commands: [],
      dropped: 'the run is completed',
    });
  });

  it('throws what a person throws from it', async () => {
    const run = await TestRun.of(
      diagram(
        tags('start:s user:a task:h end:e') + '<boundaryEvent id="b" attachedToRef="a"><errorEventDefinition/></boundaryEvent>',
        's > a > e\nb > h',
      ),
    );
    run.take({ type: 'start', variables: {} });
    run.take({ type: 'errorThrown', instance: run.last('openTask').instance, code: 'BROKEN' });
    expect(run.all('withdrawTask')).toHaveLength(1);
    expect(run.state.root.status).toBe('completed');
  });

  it('does not carry the collection that its loop goes through', async () => {
    const loop =
      '<extensionElements><vouch:loop collection="xs" item="it"/></extensionElements><multiInstanceLoopCharacteristics/>';
    const run = await TestRun.of(diagram(`${tags('start:s')}<userTask id="a">${loop}</userTask>`, 's > a'));
    run.take({ type: 'start', variables: { xs: [1, 2], b: 'B1' } });
    expect(run.all('openTask').map(({ task: { data } }) => data)).toEqual([
      { it: 1, b: 'B1' },
      { it: 2, b: 'B1' },
    ]);
  });
});
