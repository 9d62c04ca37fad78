import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/activity';
import { Client, Connection } from '@temporalio/client';
import { workflowIdOf } from '../../activities/motor.ts';
import type { Operation } from '../../activities/operations/operation.ts';
import { loadState } from '../../db/run-restore.ts';
import { appendToInbox } from '../../db/run-store.ts';
import { runs } from '../../cli/runs.ts';
import { diagram, flows } from '../diagram.ts';
import { startStack, type Stack, testNow } from '../stack.ts';

/** A partner who is down until somebody mends it. */
const partner = { up: false, calls: [] as string[] };
const flaky: Operation = async (input, { idempotencyKey }) => {
  partner.calls.push(idempotencyKey);
  if (typeof input['code'] === 'string') throw ApplicationFailure.nonRetryable('the partner says no', 'BpmnError', input['code']);
  if (!partner.up) throw ApplicationFailure.retryable('the partner is down');
  return { ok: true };
};

const calling = diagram(
  'calling',
  `<bpmn:startEvent id="start" />
   <bpmn:serviceTask id="ask"><bpmn:extensionElements><vouch:call operation="partner" result="answer"><vouch:set field="code" value="=code" /></vouch:call>
     <vouch:retry attempts="2" initial="PT0.05S" timeout="PT5S" /></bpmn:extensionElements></bpmn:serviceTask>
   <bpmn:boundaryEvent id="no" attachedToRef="ask"><bpmn:errorEventDefinition errorRef="refused" /></bpmn:boundaryEvent>
   <bpmn:userTask id="after" /><bpmn:userTask id="instead" />
   ${flows('start>ask', 'ask>after', 'no>instead')}`,
  '<bpmn:error id="refused" errorCode="refused" />',
);

const waiting = diagram(
  'waiting',
  `<bpmn:startEvent id="start" /><bpmn:userTask id="first" /><bpmn:userTask id="second" /><bpmn:endEvent id="end" />
   ${flows('start>first', 'first>second', 'second>end')}`,
);

let stack: Stack;
let connection: Connection;
let client: Client;
beforeAll(async () => {
  stack = await startStack({ operations: { partner: flaky } });
  await stack.release(calling);
  await stack.release(waiting);
  connection = await Connection.connect({ address: process.env['VOUCH_TEST_TEMPORAL']! });
  client = new Client({ connection });
}, 60_000);
afterAll(async () => {
  await connection.close();
  await stack.close();
}, 30_000);

const openIncident = (run: string) =>
  stack.until(async () => {
    const [row] = await stack.database.query<{ id: string; element: string; message: string }>(
      'select id, element, message from incident where run_id = $1 and closed_at is null',
      [run],
    );
    return row;
  });

const outward = diagram(
  'outward',
  `<bpmn:startEvent id="start" /><bpmn:callActivity id="call" calledElement="later" /><bpmn:userTask id="beside" />
   ${flows('start>call', 'start>beside')}`,
);
const later = diagram('later', `<bpmn:startEvent id="first" /><bpmn:userTask id="inside" />${flows('first>inside')}`);

describe('a call of an SOP', () => {
  it('that is not released holds its step alone, and goes on once it is released', async () => {
    await stack.release(outward);
    const run = await stack.start('outward');
    const incident = await openIncident(run);
    expect(incident).toMatchObject({
      element: 'call',
      message: expect.stringMatching(/“later”.*"later" has no released version/),
    });
    expect((await stack.openTasks(run)).map((task) => task.element)).toEqual(['beside']);
    await stack.release(later);
    await stack.database.transaction((tx) =>
      appendToInbox(tx, run, { type: 'incidentResolved', at: testNow(), incident: incident.id }),
    );
    await stack.task(run, 'inside');
  });
});

describe('an outside call', () => {
  it('that retries cannot cure is an incident, which goes on once it is resolved', async () => {
    partner.up = false;
    const run = await stack.start('calling');
    const incident = await openIncident(run);
    expect(incident).toMatchObject({ element: 'ask', message: expect.stringContaining('the partner is down') });
    expect((await client.workflow.getHandle(workflowIdOf(run)).describe()).status.name).toBe('RUNNING');
    partner.up = true;
    await stack.database.transaction((tx) =>
      appendToInbox(tx, run, { type: 'incidentResolved', at: testNow(), incident: incident.id }),
    );
    const task = await stack.task(run, 'after');
    expect(task.data).toMatchObject({ answer: { ok: true } });
    const [row] = await stack.database.query('select incidents from run where id = $1', [run]);
    expect(row).toEqual({ incidents: 0 });
  });

  it('that answers with a BPMN error is caught by the boundary event of its code', async () => {
    partner.up = true;
    const run = await stack.start('calling', { code: 'refused' });
    await stack.task(run, 'instead');
    expect((await stack.openTasks(run)).map((task) => task.element)).toEqual(['instead']);
  });
});

describe('a run that Temporal lost', () => {
  it('is restored from its turn log and goes on', async () => {
    const run = await stack.start('waiting', { note: '𠮷野' });
    await stack.complete(await stack.task(run, 'first'), { seen: 0.3 });
    await stack.task(run, 'second');
    await client.workflow.getHandle(workflowIdOf(run)).terminate('lost');
    process.env['DATABASE_URL'] = stack.database.url;
    const said: string[] = [];
    expect(await runs(['rebuild'], { stdout: (line) => said.push(line), stderr: (line) => said.push(line) })).toBe(0);
    expect(said[0]).toMatch(/^1 runs restored/);
    await stack.complete(await stack.task(run, 'second'));
    expect(await stack.ended(run)).toBe('completed');
    const state = await loadState(stack.database, run, 3);
    expect(state.root.status).toBe('completed');
  });
});

describe('a cancel from Temporal', () => {
  it('is an event of the run: its tasks are withdrawn and it ends', async () => {
    const run = await stack.start('waiting');
    const task = await stack.task(run, 'first');
    await client.workflow.getHandle(workflowIdOf(run)).cancel();
    expect(await stack.ended(run)).toBe('terminated');
    const [row] = await stack.database.query('select status from task where id = $1', [task.id]);
    expect(row).toEqual({ status: 'withdrawn' });
  });
});
