// A worker to be killed at each turn. It warms up, waits on its standard input for settings as a line of JSON, and tells on
// its standard output of each turn that it holds: before the records have it, or after, while Temporal does not know.
import { createInterface } from 'node:readline';
import { startWorker } from '../../activities/start-worker.ts';
import { operations } from './operations.ts';

interface Program {
  databaseUrl: string;
  temporalAddress: string;
  taskQueue: string;
  continueEvery?: number;
  /** Moments that an earlier worker was killed at: `run:turn:before` and `run:turn:after`. */
  passed: string[];
}

const tell = (line: string) => process.stdout.write(`${line}\n`);
const held = (moment: string) => {
  tell(`held ${moment}`);
  return new Promise<never>(() => undefined);
};

tell('warm');
for await (const line of createInterface(process.stdin)) {
  const { passed, ...settings } = JSON.parse(line) as Program;
  const known = new Set(passed);
  await startWorker({
    ...settings,
    namespace: 'default',
    operations,
    taskTimeout: '2s',
    // what is held fills no queue, and nothing is kept for a worker that is gone
    limits: { maxCachedWorkflows: 0, maxConcurrentLocalActivityExecutions: 500, maxConcurrentWorkflowTaskExecutions: 500 },
    interpose: (ports) => ({
      ...ports,
      async commitTurn(turn) {
        const at = `${turn.run}:${turn.n}`;
        if (!known.has(`${at}:before`)) return held(`${at}:before`);
        const answer = await ports.commitTurn(turn);
        return known.has(`${at}:after`) ? answer : held(`${at}:after`);
      },
    }),
  });
  tell('ready');
}
