import { afterEach, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { workflowIdOf } from '../../activities/motor.ts';
import { advanceClock } from '../../db/clock-store.ts';
import { publishMessage } from '../../db/message-store.ts';
import { diagram, flows } from '../diagram.ts';
import { startStack, type Stack } from '../stack.ts';

let stack: Stack;
afterEach(() => stack.close());

const bell = '<bpmn:signal id="bell" name="bell" />';
const listen = (id: string) =>
  `<bpmn:intermediateCatchEvent id="${id}"><bpmn:signalEventDefinition signalRef="bell" /></bpmn:intermediateCatchEvent>`;
const listening = diagram(
  'listening',
  `<bpmn:startEvent id="start" /><bpmn:parallelGateway id="both" /><bpmn:userTask id="begin" />
   <bpmn:serviceTask id="ask"><bpmn:extensionElements><vouch:call operation="partner" result="answer" /></bpmn:extensionElements></bpmn:serviceTask>
   <bpmn:userTask id="after" /><bpmn:endEvent id="done" />
   ${listen('first')}${listen('second')}<bpmn:userTask id="act" /><bpmn:endEvent id="end" />
   ${flows('start>both', 'both>begin', 'begin>ask', 'ask>after', 'after>done', 'both>first', 'first>second', 'second>act', 'act>end')}`,
  bell,
);

const elements = ['start', 'both', 'begin', 'ask', 'after', 'done', 'first', 'second', 'act', 'end'];
const once = Object.fromEntries(elements.map((element) => [element, 1]));

async function ring(id: string): Promise<void> {
  await stack.database.transaction((tx) => publishMessage(tx, { id, kind: 'signal', name: 'bell', variables: {}, ttlMs: 0 }));
}

const untilTurn = (run: string, turn: number) =>
  stack.until(
    async () => (await stack.database.query('select from run where id = $1 and last_turn = $2', [run, turn])).length > 0,
  );

const reminded = diagram(
  'reminded',
  `<bpmn:startEvent id="start" />${listen('first')}
   <bpmn:intermediateCatchEvent id="later"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
   <bpmn:userTask id="act" />${flows('start>first', 'first>later', 'later>act')}`,
  bell,
);

/** How many tasks Temporal has given to the run's workflow. */
async function wakings(run: string): Promise<number> {
  const connection = await Connection.connect({ address: process.env['VOUCH_TEST_TEMPORAL'] ?? '' });
  try {
    const { events } = await new Client({ connection }).workflow.getHandle(workflowIdOf(run)).fetchHistory();
    return (events ?? []).filter((event) => event.workflowTaskStartedEventAttributes).length;
  } finally {
    await connection.close();
  }
}

async function entered(run: string): Promise<Record<string, number>> {
  const rows = await stack.database.query<{ element: string; n: number }>(
    `select note ->> 1 as element, count(*)::int as n from turn, jsonb_array_elements(notes) note
     where run_id = $1 and note ->> 0 = 'entered' group by 1`,
    [run],
  );
  return Object.fromEntries(rows.map(({ element, n }) => [element, n]));
}

describe('signals that lead to work for people alone', () => {
  it('are taken while the workflow sleeps, which catches up at the next event', async () => {
    stack = await startStack({ operations: { partner: async () => ({ ok: true }) } });
    await stack.release(listening);
    const run = await stack.start('listening');
    await stack.task(run, 'begin');
    const before = await wakings(run);
    await ring('one');
    await untilTurn(run, 2);
    await ring('two');
    const act = await stack.task(run, 'act');
    expect(await wakings(run)).toBe(before);
    await stack.complete(act);
    await stack.complete(await stack.task(run, 'begin'));
    await stack.complete(await stack.task(run, 'after'));
    expect(await stack.ended(run)).toBe('completed');
    expect(await entered(run)).toEqual(once);
  }, 60_000);

  it('are taken while a call is out, whose result finds the run further on', async () => {
    const held = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const partner = async () => {
      asked.resolve();
      await held.promise;
      return { ok: true };
    };
    stack = await startStack({ operations: { partner } });
    await stack.release(listening);
    const run = await stack.start('listening');
    await stack.complete(await stack.task(run, 'begin'));
    await asked.promise;
    await ring('one');
    await untilTurn(run, 3);
    held.resolve();
    await stack.complete(await stack.task(run, 'after'));
    await ring('two');
    await stack.complete(await stack.task(run, 'act'));
    expect(await stack.ended(run)).toBe('completed');
    expect(await entered(run)).toEqual(once);
  }, 60_000);

  it('may set a timer for later, which the records tell the workflow of', async () => {
    stack = await startStack();
    await stack.release(reminded);
    const run = await stack.start('reminded');
    await stack.until(async () => (await stack.database.query('select from subscription where run_id = $1', [run])).length > 0);
    const before = await wakings(run);
    await ring('one');
    await untilTurn(run, 2);
    expect(await wakings(run)).toBe(before);
    const days = 2 * 86_400_000;
    await stack.database.transaction((tx) => advanceClock(tx, days, { user: 'ann', offset: '+08:00' }, 'a drill'));
    await stack.task(run, 'act');
    const [timer] = await stack.database.query<{ isInTime: boolean }>(
      `select (t.event ->> 'at')::timestamptz - (s.event ->> 'at')::timestamptz = interval '1 day' as "isInTime"
       from turn s join turn t on t.run_id = s.run_id and t.event ->> 'type' = 'timerFired'
       where s.run_id = $1 and s.event ->> 'type' = 'signal'`,
      [run],
    );
    expect(timer).toEqual({ isInTime: true });
  }, 60_000);
});
