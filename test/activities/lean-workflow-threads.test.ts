import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { workflowIdOf } from '../../activities/motor.ts';
import { diagram, flows } from '../diagram.ts';
import { startStack, type Stack } from '../stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, 60_000);
afterAll(() => stack.close());

describe('the threads that run workflows', () => {
  it('take no stack traces of promises, which shows that the SDK still lets them load our module first', async () => {
    await stack.release(diagram('waiting', `<bpmn:startEvent id="start" /><bpmn:userTask id="wait" />${flows('start>wait')}`));
    const run = await stack.start('waiting');
    await stack.task(run, 'wait');
    const connection = await Connection.connect({ address: process.env['VOUCH_TEST_TEMPORAL'] ?? '' });
    try {
      const handle = new Client({ connection }).workflow.getHandle(workflowIdOf(run));
      expect(await handle.query('__stack_trace')).toBe('');
    } finally {
      await connection.close();
    }
  });
});
