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
const listening = (id: string, beside = '', more: string[] = []) =>
  diagram(
    id,
    `<bpmn:startEvent id="start" />
     <bpmn:intermediateCatchEvent id="first"><bpmn:signalEventDefinition signalRef="bell" /></bpmn:intermediateCatchEvent>
     <bpmn:intermediateCatchEvent id="second"><bpmn:signalEventDefinition signalRef="bell" /></bpmn:intermediateCatchEvent>
     <bpmn:endEvent id="end" />${beside}
     ${flows('start>first', 'first>second', 'second>end', ...more)}`,
    `<bpmn:signal id="bell" name="${id}" />`,
  );

/** A timer that is due soon, which only the workflow can set. */
const later =
  '<bpmn:intermediateCatchEvent id="later"><bpmn:timerEventDefinition><bpmn:timeDuration>PT50S</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent><bpmn:endEvent id="over" />';

/** How many signals Temporal holds for a run: more than rows in its inbox would be work for nothing. */
async function signalsInHistories(sop: string): Promise<Set<number>> {
  const runs = await stack.database.query<{ id: string }>('select id from run where sop_id = $1 order by id limit 30', [sop]);
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
  it.each([
    ['asleep', listening('asleep'), 2],
    ['woken', listening('woken', later, ['first>later', 'later>over']), 3],
  ])(
    'reaches every one once, where they are left %s',
    async (sop, files, signals) => {
      await stack.release(files);
      await stack.database.transaction(async (tx) => {
        for (let n = 0; n < width; n++) await startRun(tx, { sop, variables: {}, at: testNow() });
      });
      await stack.until(
        async () => (await count(`subscription s join run r on r.id = s.run_id where sop_id = '${sop}'`)) === width,
      );
      await stack.database.transaction((tx) =>
        publishMessage(tx, { id: `ring-${sop}`, kind: 'signal', name: sop, variables: {}, ttlMs: 0 }),
      );
      await stack.until(async () => (await count(`run where last_turn >= 2 and sop_id = '${sop}'`)) === width);
      expect(await count(`inbox i join run r on r.id = i.run_id where i.event ->> 'type' = 'signal' and sop_id = '${sop}'`)).toBe(
        width,
      );
      expect(await count(`run where status = 'running' and sop_id = '${sop}'`)).toBe(width);
      expect(Math.max(...(await signalsInHistories(sop)))).toBeLessThanOrEqual(signals);
    },
    170_000,
  );
});
