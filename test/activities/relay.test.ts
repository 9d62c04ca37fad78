import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { type Motor, type MotorRun, workflowIdOf } from '../../activities/motor.ts';
import { Relay } from '../../activities/relay.ts';
import { behindRuns } from '../../db/relay-store.ts';
import { appendToInbox } from '../../db/run-store.ts';
import type { InboxNotice } from '../../domain/engine/ports.ts';
import { diagram, flows } from '../diagram.ts';
import { askingDiagram } from '../workflows/asking-diagram.ts';
import { startStack, type Stack, testNow } from '../stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ worker: false, operations: { partner: () => Promise.resolve({}) } });
}, 60_000);
afterAll(() => stack.close());

describe('a relay that takes the lead', () => {
  it('carries at once what came while none led, since nobody heard of it', async () => {
    await stack.release(diagram('unheard', `<bpmn:startEvent id="start" /><bpmn:userTask id="wait" />${flows('start>wait')}`));
    const run = await stack.start('unheard');
    const told = Promise.withResolvers<void>();
    const motor = { start: async ({ id }: MotorRun) => (id === run ? told.resolve() : undefined) } as unknown as Motor;
    const relay = new Relay(
      stack.database,
      motor,
      async () => new Set(),
      () => undefined,
    );
    relay.start();
    await told.promise;
    const [row] = await stack.database.query<{ age: number }>(
      'select extract(epoch from clock_timestamp() - touched_at)::float as age from run where id = $1',
      [run],
    );
    await relay.stop();
    // runs are looked for that have waited for three seconds
    expect(row?.age).toBeLessThan(3);
  });
});

describe('what a relay carries', () => {
  it('is the number alone of an event that is large as a text, however small the database can make it', async () => {
    await stack.release(diagram('laden', `<bpmn:startEvent id="start" /><bpmn:userTask id="wait" />${flows('start>wait')}`));
    const run = await stack.start('laden', { text: 'x'.repeat(200_000) });
    const [behind] = await behindRuns(stack.database, [run]);
    expect(behind?.rows).toEqual([{ n: 1, event: null }]);
  });
});

describe('a relay that finds Temporal as another has left it', () => {
  it('reminds those that have made calls of how far they have come, lest Temporal has lost the last of it', async () => {
    await stack.release(askingDiagram);
    const worker = await stack.startWorker();
    const [run, other] = [await stack.start('asking'), await stack.start('asking')];
    await stack.complete(await stack.task(run, 'begin'));
    await stack.task(run, 'after');
    await stack.task(other, 'begin');
    await worker.stop();
    const reminded = Promise.withResolvers<InboxNotice[]>();
    const motor = {
      start: async () => undefined,
      running: async () => new Set([run, other]),
      underway: async () => ({ hasTask: false, activities: [] }),
      wake: async (id: string, rows: InboxNotice[]) => {
        if (id === other) reminded.reject(new Error('it owes nothing'));
        if (id === run) reminded.resolve(rows);
        return true;
      },
    } as unknown as Motor;
    const relay = new Relay(
      stack.database,
      motor,
      async () => new Set(),
      () => undefined,
    );
    relay.start();
    expect(await reminded.promise).toEqual([{ n: 2 }]);
    await relay.stop();
  }, 60_000);
});

describe('an inbox with more rows than go along with one signal', () => {
  it('is told to the run by its highest number, so that it reads the rest itself', async () => {
    await stack.release(diagram('waiting', `<bpmn:startEvent id="start" /><bpmn:userTask id="wait" />${flows('start>wait')}`));
    const run = await stack.start('waiting');
    await stack.database.transaction(async (tx) => {
      for (let n = 0; n < 120; n++)
        await appendToInbox(tx, run, { type: 'message', at: testNow(), subscription: 'gone', name: 'late', variables: { n } });
    });
    await stack.startWorker();
    await stack.until(async () => {
      const [row] = await stack.database.query<{ last_applied: number }>('select last_applied from run where id = $1', [run]);
      return row?.last_applied === 121;
    });
    expect((await firstNotices(run)).map(({ n }) => n)).toEqual([...Array.from({ length: 50 }, (_, n) => n + 1), 121]);
  });
});

/** What the first signal told the run. */
async function firstNotices(run: string): Promise<InboxNotice[]> {
  const connection = await Connection.connect({ address: process.env['VOUCH_TEST_TEMPORAL'] ?? '' });
  try {
    const { events } = await new Client({ connection }).workflow.getHandle(workflowIdOf(run)).fetchHistory();
    const signal = (events ?? []).find((event) => event.workflowExecutionSignaledEventAttributes);
    const payload = signal?.workflowExecutionSignaledEventAttributes?.input?.payloads?.[0];
    return JSON.parse(Buffer.from(payload?.data ?? []).toString()) as InboxNotice[];
  } finally {
    await connection.close();
  }
}
