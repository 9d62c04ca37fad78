import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Carrier } from '../../activities/carrier.ts';
import type { Motor, MotorRun } from '../../activities/motor.ts';
import { startRun } from '../../db/run-store.ts';
import { diagram, flows } from '../diagram.ts';
import { startStack, type Stack, testNow } from '../stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ worker: false });
  await stack.release(diagram('waiting', `<bpmn:startEvent id="start" /><bpmn:userTask id="wait" />${flows('start>wait')}`));
}, 60_000);
afterAll(() => stack.close());

/** A motor that starts runs and never gets round to their first turn. */
function slowMotor(): { motor: Motor; started: Set<string>; until: (isSo: () => boolean) => Promise<void> } {
  const started = new Set<string>();
  let wake = Promise.withResolvers<void>();
  const motor = {
    start: async ({ id }: MotorRun) => {
      started.add(id);
      wake.resolve();
      wake = Promise.withResolvers();
    },
  } as unknown as Motor;
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await wake.promise;
  };
  return { motor, started, until };
}

describe('runs that begin in a crowd', () => {
  it('go to Temporal as it begins them, and one that begins by itself goes before them', async () => {
    const { motor, started, until } = slowMotor();
    const carrier = new Carrier(
      stack.database,
      motor,
      async () => new Set(),
      (error) => console.error(error),
    );
    const crowd = await stack.database.transaction(async (tx) => {
      const runs: string[] = [];
      for (let n = 0; n < 400; n++)
        runs.push(((await startRun(tx, { sop: 'waiting', variables: {}, at: testNow() })) as { id: string }).id);
      return runs;
    });
    for (const run of crowd) carrier.carry(run);
    await until(() => started.size >= 64);
    const single = await stack.start('waiting');
    carrier.carry(single);
    await until(() => started.has(single));
    carrier.stop();
    // a window of 64, and what was heard before it was known to be a crowd
    expect(started.size).toBeLessThanOrEqual(130);
  });
});
