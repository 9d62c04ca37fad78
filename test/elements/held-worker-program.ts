// A worker to be killed at each turn. It warms up, waits on its standard input for settings as a line of JSON, and tells on
// its standard output of each turn that it holds: before the records have it, or after, while Temporal does not know.
import { flushCompileCache } from 'node:module';
import { createInterface } from 'node:readline';
import { startWorker } from '../../activities/start-worker.ts';
import { operations } from './operations.ts';

/** When a turn is held: before the records have taken it, or after, while Temporal does not know. */
export type Moment = 'before' | 'after';

interface Program {
  databaseUrl: string;
  temporalAddress: string;
  taskQueue: string;
  continueEvery?: number;
  /** Runs that are held at the most. */
  atOnce: number;
  moments: Moment[];
  /** What an earlier worker was killed at: `run:turn:moment`. */
  passed: string[];
}

/** Each that asks Temporal for a task takes a place. */
const pollers = 10;

const tell = (line: string) => process.stdout.write(`${line}\n`);

// a process that is killed leaves nothing at its end
flushCompileCache();
for await (const line of createInterface(process.stdin)) {
  const { passed, moments, atOnce, ...settings } = JSON.parse(line) as Program;
  const known = new Set(passed);
  const hold = async (turn: string, moment: Moment) => {
    if (!moments.includes(moment) || known.has(`${turn}:${moment}`)) return;
    tell(`held ${turn}:${moment}`);
    await new Promise<never>(() => undefined);
  };
  await startWorker({
    ...settings,
    namespace: 'default',
    operations,
    taskTimeout: '2s',
    limits: {
      maxConcurrentLocalActivityExecutions: 10 * atOnce,
      // what is not held waits at Temporal, where its time does not run
      maxConcurrentWorkflowTaskExecutions: atOnce + pollers,
      // a task for a worker that is gone comes to the next
      stickyQueueScheduleToStartTimeout: '500ms',
    },
    interpose: (ports) => ({
      ...ports,
      async commitTurn(turn) {
        const at = `${turn.run}:${turn.n}`;
        await hold(at, 'before');
        const answer = await ports.commitTurn(turn);
        await hold(at, 'after');
        return answer;
      },
    }),
  });
}
// whoever wanted it is gone
process.exit();
