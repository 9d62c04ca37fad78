import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { workflowIdOf } from '../../activities/motor.ts';
import { diagram, flows } from '../diagram.ts';
import { KilledWorkers } from '../elements/killed-workers.ts';
import { leftovers } from '../elements/leftovers.ts';
import { startStack, type Stack } from '../stack.ts';

const called = diagram('called', `<bpmn:startEvent id="start" /><bpmn:userTask id="inner" />${flows('start>inner')}`);

const caller = diagram(
  'caller',
  `<bpmn:startEvent id="start" /><bpmn:callActivity id="one" calledElement="called" />
   <bpmn:callActivity id="other" calledElement="called" /><bpmn:parallelGateway id="both" />
   <bpmn:receiveTask id="large" messageRef="large-message"><bpmn:extensionElements><vouch:correlation key="=key" /></bpmn:extensionElements></bpmn:receiveTask>
   <bpmn:userTask id="last" /><bpmn:endEvent id="end" />
   ${flows('start>one', 'start>other', 'one>both', 'other>both', 'both>large', 'large>last', 'last>end')}`,
  '<bpmn:message id="large-message" name="large-message" />',
);

let stack: Stack;
let workers: KilledWorkers;
let connection: Connection;
beforeAll(async () => {
  connection = await Connection.connect({ address: process.env['VOUCH_TEST_TEMPORAL']! });
  stack = await startStack({ worker: false });
  workers = new KilledWorkers(stack, { held: ['records'], continueEvery: 1 });
}, 60_000);
afterAll(async () => {
  await workers.stop();
  await connection.close();
  await stack.close();
}, 60_000);

describe('a run whose worker is killed at each thing that it asks of the records', () => {
  it('binds plans, reads its inbox and is restored as if nothing had been', async () => {
    await stack.release(called);
    await stack.release(caller);
    const run = await stack.start('caller', { key: 'K1' });
    const inner = await stack.until(async () => {
      const open = await stack.openTasks(run);
      return open.length === 2 && open;
    });
    for (const task of inner) await stack.complete(task);
    // too large for a signal to bring along
    await stack.message('large-message', 'K1', { text: 'x'.repeat(200_000) });
    const last = await stack.task(run, 'last');
    await new Client({ connection }).workflow.getHandle(workflowIdOf(run)).terminate('lost');
    await stack.complete(last);
    expect(await stack.ended(run)).toBe('completed');
    expect(await leftovers(stack.database, [run])).toEqual([]);
    const turns = await stack.database.query<{ event_id: string }>('select event_id from turn where run_id = $1 order by n', [
      run,
    ]);
    expect(turns.map(({ event_id }) => event_id.replace(/^bind:.*/, 'bind'))).toEqual([
      'in:1',
      'bind',
      'bind',
      'in:2',
      'in:3',
      'in:4',
      'in:5',
    ]);
    const asked = [...new Set(workers.moments.map((moment) => moment.replace(/ .*:/, ':')))];
    const all = ['bindPlan', 'loadPlan', 'readInbox', 'openRun', 'loadState'];
    expect(asked.toSorted()).toEqual(all.flatMap((one) => [`${one}:after`, `${one}:before`]).toSorted());
  }, 280_000);
});
