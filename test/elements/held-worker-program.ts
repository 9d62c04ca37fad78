// A worker to be killed within its activities. It warms up, waits on its standard input for settings as a line of JSON, and
// tells on its standard output of each activity that it holds: before it is done, or after, while Temporal does not know.
import { flushCompileCache } from 'node:module';
import { createInterface } from 'node:readline';
import { activityInfo, heartbeat } from '@temporalio/activity';
import type { Operation } from '../../activities/operations/operation.ts';
import { startWorker } from '../../activities/start-worker.ts';
import type { Ports } from '../../domain/engine/ports.ts';
import { operations } from './operations.ts';

/** What is held: turns, what else is asked of the records, calls to the outside world. */
export type Held = 'turns' | 'records' | 'calls';

interface Program {
  databaseUrl: string;
  temporalAddress: string;
  taskQueue: string;
  continueEvery?: number;
  /** Activities that are held at the most. */
  atOnce: number;
  held: Held[];
  /** What an earlier worker was killed at: `run:what:moment`; a turn is its number. */
  passed: string[];
}

/** Each that asks Temporal for a task takes a place. */
const pollers = 10;

const relayHeld = 'held in a relay';

/** Nothing for what the relay does. */
function runOfActivity(): string | undefined {
  try {
    return activityInfo().workflowExecution?.workflowId.slice('run-'.length);
  } catch {
    return undefined;
  }
}

const tell = (line: string) => process.stdout.write(`${line}\n`);

// a process that is killed leaves nothing at its end
flushCompileCache();
for await (const line of createInterface(process.stdin)) {
  const { passed, held, atOnce, ...settings } = JSON.parse(line) as Program;
  const known = new Set(passed);
  const hold = async (run: string | undefined, what: string, moment: 'before' | 'after') => {
    const at = `${run ?? runOfActivity()}:${what}:${moment}`;
    if (known.has(at)) return;
    tell(`held ${at}`);
    // a relay that is held would keep all runs from being carried: its turn fails, and the workflow is held in the same one
    if (runOfActivity() === undefined) throw new Error(relayHeld);
    await new Promise<never>(() => undefined);
  };
  const around = <Args extends unknown[], Answer>(
    kind: Held,
    what: (...args: Args) => string,
    act: (...args: Args) => Promise<Answer>,
    runOf: (...args: Args) => string | undefined = () => undefined,
  ) => {
    if (!held.includes(kind)) return act;
    return async (...args: Args): Promise<Answer> => {
      await hold(runOf(...args), what(...args), 'before');
      try {
        return await act(...args);
      } finally {
        await hold(runOf(...args), what(...args), 'after');
      }
    };
  };
  await startWorker({
    ...settings,
    namespace: 'default',
    operations: Object.fromEntries(
      Object.entries(operations).map(([name, operation]) => [
        name,
        beating(around('calls', (_, { idempotencyKey }) => `call ${idempotencyKey.split(':').slice(1).join(':')}`, operation)),
      ]),
    ),
    taskTimeout: '2s',
    log: (message) => message.includes(relayHeld) || console.error(message),
    limits: {
      maxConcurrentLocalActivityExecutions: 10 * atOnce,
      // what is not held waits at Temporal, where its time does not run
      maxConcurrentWorkflowTaskExecutions: atOnce + pollers,
      // a task for a worker that is gone comes to the next
      stickyQueueScheduleToStartTimeout: '500ms',
    },
    interpose: (ports): Ports => ({
      commitTurn: around(
        'turns',
        ({ n }) => String(n),
        ports.commitTurn,
        ({ run }) => run,
      ),
      readInbox: around('records', (_, after) => `readInbox ${after}`, ports.readInbox),
      openRun: around('records', (_run) => 'openRun', ports.openRun),
      loadState: around('records', (_, turn) => `loadState ${turn}`, ports.loadState),
      loadPlan: around('records', (hash) => `loadPlan ${hash}`, ports.loadPlan),
      bindPlan: around('records', (sop) => `bindPlan ${sop}`, ports.bindPlan),
    }),
  });
}
// whoever wanted it is gone
process.exit();

/** Temporal hears of a call while its worker lives, and gives it out anew soon after it was killed. */
function beating(operation: Operation): Operation {
  return async (...asked) => {
    const beat = setInterval(() => heartbeat(), 100);
    try {
      return await operation(...asked);
    } finally {
      clearInterval(beat);
    }
  };
}
