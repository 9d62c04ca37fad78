import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { workflowIdOf } from '../../activities/motor.ts';
import { engineVersion } from '../../domain/engine/engine-version.ts';
import { diagram, flows } from '../diagram.ts';
import { startStack, type Stack } from '../stack.ts';

const waiting = diagram('waiting', `<bpmn:startEvent id="start" /><bpmn:userTask id="wait" />${flows('start>wait')}`);

let stack: Stack;
let connection: Connection;
beforeAll(async () => {
  connection = await Connection.connect({ address: process.env['VOUCH_TEST_TEMPORAL']! });
  stack = await startStack({ worker: false });
  await stack.release(waiting);
}, 60_000);
afterAll(async () => {
  await connection.close();
  await stack.close();
}, 60_000);

describe('a run that a newer program began', () => {
  it('is left to a worker that knows what it is to do', async () => {
    const newer = await stack.start('waiting');
    await stack.database.query('update run set engine_version = $2 where id = $1', [newer, engineVersion + 1]);
    await stack.startWorker();
    await stack.task(await stack.start('waiting'), 'wait');
    const handle = new Client({ connection }).workflow.getHandle(workflowIdOf(newer));
    const failure = await stack.until(async () => {
      const { events } = await handle.fetchHistory();
      return events?.find((event) => event.workflowTaskFailedEventAttributes)?.workflowTaskFailedEventAttributes?.failure;
    });
    expect(failure!.message).toContain(`began with engine version ${engineVersion + 1}, and this is ${engineVersion}`);
    const [row] = await stack.database.query('select status, last_turn from run where id = $1', [newer]);
    expect(row).toEqual({ status: 'created', last_turn: 0 });
    await handle.terminate('the test is over');
  }, 60_000);
});
