import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { diagram, flows } from '../diagram.ts';
import { startStack, type Stack } from '../stack.ts';

const lifecycle = diagram(
  'lifecycle',
  `<bpmn:startEvent id="start" />
   <bpmn:userTask id="U1" name="审批" vouch:nameEn="Approve" />
   <bpmn:intermediateCatchEvent id="M1"><bpmn:extensionElements><vouch:correlation key="=key" /></bpmn:extensionElements>
     <bpmn:messageEventDefinition messageRef="paid" /></bpmn:intermediateCatchEvent>
   <bpmn:userTask id="U2" />
   <bpmn:endEvent id="end" />
   ${flows('start>U1', 'U1>M1', 'M1>U2', 'U2>end')}`,
  '<bpmn:message id="paid" name="paid" />',
);

/** A reminder that comes by the real clock and leaves the run waiting, with no other timer. */
const reminded = diagram(
  'reminded',
  `<bpmn:startEvent id="start" />
   <bpmn:userTask id="Work" />
   <bpmn:boundaryEvent id="Late" attachedToRef="Work" cancelActivity="false">
     <bpmn:timerEventDefinition><bpmn:timeDuration>PT1S</bpmn:timeDuration></bpmn:timerEventDefinition>
   </bpmn:boundaryEvent>
   <bpmn:userTask id="Remind" />
   <bpmn:endEvent id="end" />
   <bpmn:endEvent id="told" />
   ${flows('start>Work', 'Work>end', 'Late>Remind', 'Remind>told')}`,
);

describe('a run on Temporal', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
    await stack.release(lifecycle);
    await stack.release(reminded);
  }, 60_000);
  afterAll(() => stack.close());

  it('offers tasks, takes their completion and a message, and ends', async () => {
    const run = await stack.start('lifecycle', { key: 'K1' });
    const first = await stack.task(run, 'U1');
    expect(first).toMatchObject({ title_zh: '审批', title_en: 'Approve', status: 'open' });
    await stack.complete(first, { approved: true });
    await stack.message('paid', 'K1', { amount: 12 });
    await stack.complete(await stack.task(run, 'U2'));
    expect(await stack.ended(run)).toBe('completed');
    const turns = await stack.database.query('select n, event_id, applied from turn where run_id = $1 order by n', [run]);
    expect(turns).toEqual([
      { n: 1, event_id: 'in:1', applied: 1 },
      { n: 2, event_id: 'in:2', applied: 2 },
      { n: 3, event_id: 'in:3', applied: 3 },
      { n: 4, event_id: 'in:4', applied: 4 },
    ]);
  });

  it('refuses a task that was completed before, naming who did it', async () => {
    const run = await stack.start('lifecycle', { key: 'K2' });
    const task = await stack.task(run, 'U1');
    await stack.complete(task, {}, 'ann');
    await expect(stack.complete(task, {}, 'bob')).rejects.toThrow(/task-closed: This task was completed by ann/);
  });

  it('keeps a message that comes before its receiver', async () => {
    const run = await stack.start('lifecycle', { key: 'K3' });
    await stack.message('paid', 'K3');
    await stack.complete(await stack.task(run, 'U1'));
    await stack.complete(await stack.task(run, 'U2'));
    expect(await stack.ended(run)).toBe('completed');
  });

  it('waits on once its last timer has rung by the real clock', async () => {
    const run = await stack.start('reminded');
    await stack.complete(await stack.task(run, 'Remind'));
    await stack.complete(await stack.task(run, 'Work'));
    expect(await stack.ended(run)).toBe('completed');
  });
});
