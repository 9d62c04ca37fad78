import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Motor, MotorRun, Underway } from '../../activities/motor.ts';
import { StuckRuns } from '../../activities/stuck-runs.ts';
import { diagram, flows } from '../diagram.ts';
import { startStack, type Stack } from '../stack.ts';

/** A call that a message interrupts, and one beside it that nothing does. */
const calling = diagram(
  'calling',
  `<bpmn:startEvent id="start" />
   <bpmn:serviceTask id="ask"><bpmn:extensionElements><vouch:call operation="partner" result="answer" /></bpmn:extensionElements></bpmn:serviceTask>
   <bpmn:boundaryEvent id="off" attachedToRef="ask"><bpmn:extensionElements><vouch:correlation key="=key" /></bpmn:extensionElements><bpmn:messageEventDefinition messageRef="off-message" /></bpmn:boundaryEvent>
   <bpmn:userTask id="instead" /><bpmn:userTask id="beside" /><bpmn:endEvent id="end" />
   ${flows('start>ask', 'start>beside', 'ask>end', 'off>instead')}`,
  '<bpmn:message id="off-message" name="off" />',
);

let stack: Stack;
const partner = Promise.withResolvers<object>();
beforeAll(async () => {
  stack = await startStack({ operations: { partner: () => partner.promise as Promise<{}> } });
  await stack.release(calling);
}, 60_000);
afterAll(async () => {
  partner.resolve({});
  await stack.close();
}, 60_000);

/** Which of the runs are started again, where Temporal has this before it of each. */
async function replaced(
  underway: Underway | undefined,
  { isBroken = false, isTold = true, among = stack } = {},
): Promise<string[]> {
  const runs: string[] = [];
  const motor = {
    underway: async () => underway,
    isBroken: async () => isBroken,
    replace: async ({ id }: MotorRun) => void runs.push(id),
  } as unknown as Motor;
  expect(await new StuckRuns(among.database, motor, () => isTold).replace(0)).toBe(runs.length);
  return runs;
}

const nothing: Underway = { hasTask: false, activities: [] };
const task: Underway = { hasTask: true, activities: [] };

describe('a run that waits for a call', () => {
  it('is started again where Temporal knows neither of the call nor of a task, and never where it does', async () => {
    const run = await stack.start('calling', { key: 'S1' });
    await stack.task(run, 'beside');
    const [call] = await stack.database.query<{ key: string }>(
      `select c ->> 'key' as key from turn, jsonb_array_elements(calls) c where run_id = $1`,
      [run],
    );
    expect(await replaced({ hasTask: false, activities: [`${call!.key}@1`] })).toEqual([]);
    expect(await replaced({ hasTask: false, activities: [call!.key] })).toEqual([]);
    // it may wait in the run for one of those to come back
    expect(await replaced({ hasTask: false, activities: Array<string>(500).fill('other') })).toEqual([]);
    expect(await replaced({ hasTask: false, activities: ['other'] })).toEqual([run]);
    expect(await replaced(task)).toEqual([]);
    expect(await replaced(undefined)).toEqual([]);
    expect(await replaced(nothing)).toEqual([run]);
    expect(await replaced(task, { isBroken: true })).toEqual([run]);
    const entries = await stack.database.query(
      `select distinct reason from audit_entry where action = 'run.restored' and run_id = $1`,
      [run],
    );
    expect(entries).toEqual([{ reason: 'Temporal could not go on with it' }]);
  });

  it('does no longer once the call is cancelled', async () => {
    const run = await stack.start('calling', { key: 'S2' });
    await stack.task(run, 'beside');
    await stack.message('off', 'S2');
    await stack.task(run, 'instead');
    expect(await replaced(nothing)).not.toContain(run);
  });
});

describe('a run that is behind', () => {
  it('is started again where Temporal has taken what was told and has no task for it, or cannot go on', async () => {
    const among = await startStack({ worker: false });
    try {
      await among.release(calling);
      const run = await among.start('calling', { key: 'S3' });
      expect(await replaced(nothing, { among, isTold: false })).toEqual([]);
      expect(await replaced(task, { among })).toEqual([]);
      // the call that its turn makes takes the turn to the records
      expect(await replaced({ hasTask: false, activities: ['i3:2@1'] }, { among })).toEqual([]);
      expect(await replaced(nothing, { among })).toEqual([run]);
      expect(await replaced(task, { among, isBroken: true })).toEqual([run]);
    } finally {
      await among.close();
    }
  });
});
