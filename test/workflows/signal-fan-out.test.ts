import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { workflowIdOf } from '../../activities/motor.ts';
import { publishMessage } from '../../db/message-store.ts';
import { diagram, flows } from '../diagram.ts';
import { type Stack, startStack, testNow } from '../stack.ts';
import { startRun } from '../../db/run-store.ts';

const width = 300;
let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.close());

/** Waits for the same signal twice, so that a second delivery of the first would end it. */
const listening = diagram(
  'listening',
  `<bpmn:startEvent id="start" />
   <bpmn:intermediateCatchEvent id="first"><bpmn:signalEventDefinition signalRef="bell" /></bpmn:intermediateCatchEvent>
   <bpmn:intermediateCatchEvent id="second"><bpmn:signalEventDefinition signalRef="bell" /></bpmn:intermediateCatchEvent>
   <bpmn:endEvent id="end" />
   ${flows('start>first', 'first>second', 'second>end')}`,
  '<bpmn:signal id="bell" name="bell" />',
);

/** How many signals Temporal holds for a run: more than rows in its inbox would be work for nothing. */
async function signalsInHistories(): Promise<Set<number>> {
  const runs = await stack.database.query<{ id: string }>('select id from run order by id limit 30');
  const connection = await Connection.connect({ address: process.env['VOUCH_TEST_TEMPORAL'] ?? '' });
  try {
    const { workflow } = new Client({ connection });
    const histories = await Promise.all(runs.map(({ id }) => workflow.getHandle(workflowIdOf(id)).fetchHistory()));
    const isSignal = (event: { workflowExecutionSignaledEventAttributes?: object | null }) =>
      Boolean(event.workflowExecutionSignaledEventAttributes);
    return new Set(histories.map(({ events }) => (events ?? []).filter(isSignal).length));
  } finally {
    await connection.close();
  }
}

const count = async (sql: string) => (await stack.database.query<{ n: number }>(`select count(*)::int as n from ${sql}`))[0]!.n;

describe(`a signal for ${width} waiting runs`, () => {
  it('reaches every one once', async () => {
    await stack.release(listening);
    await stack.database.transaction(async (tx) => {
      for (let n = 0; n < width; n++) await startRun(tx, { sop: 'listening', variables: {}, at: testNow() });
    });
    await stack.until(async () => (await count('subscription')) === width);
    await stack.database.transaction((tx) =>
      publishMessage(tx, { id: 'ring', kind: 'signal', name: 'bell', variables: {}, ttlMs: 0 }),
    );
    await stack.until(async () => (await count('run where last_turn = 2')) === width);
    expect(await count(`inbox where event ->> 'type' = 'signal'`)).toBe(width);
    expect(await count(`run where status = 'running'`)).toBe(width);
    expect(Math.max(...(await signalsInHistories()))).toBeLessThanOrEqual(3);
  }, 170_000);
});
