import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { workflowIdOf } from '../../activities/motor.ts';
import { runs } from '../../cli/runs.ts';
import { loadState } from '../../db/run-restore.ts';
import type { Turn } from '../../domain/engine/ports.ts';
import { stateQuery } from '../../domain/engine/run-input.ts';
import type { State } from '../../domain/engine/state.ts';
import { diagram, flows } from '../diagram.ts';
import { startStack, type Stack } from '../stack.ts';
import { askingDiagram } from './asking-diagram.ts';
import { workerProcesses } from './worker-processes.ts';

/** What SOP `called` does, as it stands in one version. */
const called = (version: number) => {
  const files = diagram(
    'called',
    `<bpmn:startEvent id="start" /><bpmn:userTask id="v${version}" />${flows(`start>v${version}`)}`,
  );
  return { ...files, 'sop.yaml': files['sop.yaml']!.replace('"1"', `"${version}"`) };
};

const caller = diagram(
  'caller',
  `<bpmn:startEvent id="start" /><bpmn:callActivity id="one" calledElement="called" />
   <bpmn:callActivity id="other" calledElement="called" /><bpmn:endEvent id="end" />
   ${flows('start>one', 'start>other', 'one>end', 'other>end')}`,
);

let stack: Stack;
let connection: Connection;
let client: Client;
const worker = workerProcesses(() => stack);
beforeAll(async () => {
  connection = await Connection.connect({ address: process.env['VOUCH_TEST_TEMPORAL']! });
  client = new Client({ connection });
});
afterAll(() => connection.close());

/** A run whose worker is killed when the records have an event of a type and Temporal does not know. */
async function killedAfter(type: Turn['event']['type'], sop: string, releases: Record<string, string>[], begin?: string) {
  stack = await startStack({ worker: false });
  for (const files of releases) await stack.release(files);
  const first = await worker({ dieAfter: type });
  const run = await stack.start(sop);
  if (begin !== undefined) await stack.complete(await stack.task(run, begin));
  await first.gone;
  return run;
}

const openElements = async (run: string) => (await stack.openTasks(run)).map(({ element }) => element).toSorted();

const open = (run: string, elements: string[]) =>
  stack.until(async () => JSON.stringify(await openElements(run)) === JSON.stringify(elements));

/** What the workflow holds, and what the records say that it is. */
async function bothStates(run: string): Promise<[State | undefined, State]> {
  const [row] = await stack.database.query<{ n: number }>('select last_turn as n from run where id = $1', [run]);
  const held = await client.workflow.getHandle(workflowIdOf(run)).query<State | undefined>(stateQuery);
  return [held, await loadState(stack.database, run, row!.n)];
}

async function expectStatesToAgree(run: string): Promise<void> {
  const [held, kept] = await bothStates(run);
  expect(held).toEqual(kept);
}

describe('an event that was taken before the worker was killed', () => {
  it('does not happen again when another comes first with the next worker', async () => {
    const run = await killedAfter('callCompleted', 'asking', [askingDiagram], 'begin');
    await stack.complete(await stack.task(run, 'beside'));
    await worker();
    await open(run, ['after', 'next']);
    await stack.complete(await stack.task(run, 'next'));
    await stack.complete(await stack.task(run, 'after'));
    expect(await stack.ended(run)).toBe('completed');
  }, 120_000);

  it('stays as it was then, with its instant', async () => {
    const run = await killedAfter('callCompleted', 'asking', [askingDiagram], 'begin');
    await worker();
    await stack.complete(await stack.task(run, 'beside'));
    await open(run, ['after', 'next']);
    await expectStatesToAgree(run);
  }, 120_000);

  it('binds the plan that was effective then, though another has been released since', async () => {
    const run = await killedAfter('planBound', 'caller', [called(1), caller]);
    await stack.release(called(2));
    await worker();
    await open(run, ['v1', 'v2']);
    await expectStatesToAgree(run);
    await stack.complete(await stack.task(run, 'v1'));
    await stack.complete(await stack.task(run, 'v2'));
    expect(await stack.ended(run)).toBe('completed');
  }, 120_000);
});

describe('a run that Temporal lost between two plans that it was to bind', () => {
  it('is restored with the one that was bound, and binds the other', async () => {
    const run = await killedAfter('planBound', 'caller', [called(1), caller]);
    await client.workflow.getHandle(workflowIdOf(run)).terminate('lost');
    await worker();
    process.env['DATABASE_URL'] = stack.database.url;
    const said: string[] = [];
    expect(await runs(['rebuild'], { stdout: (line) => said.push(line), stderr: (line) => said.push(line) })).toBe(0);
    expect(said[0]).toMatch(/^1 runs restored/);
    await open(run, ['v1', 'v1']);
    await expectStatesToAgree(run);
  }, 120_000);
});
