// A worker as a process of its own, to be killed. Settings come as JSON in the first argument.
import { startWorker } from '../../activities/start-worker.ts';
import type { Turn } from '../../domain/engine/ports.ts';

interface Program {
  databaseUrl: string;
  temporalAddress: string;
  taskQueue: string;
  continueEvery?: number;
  /** Dies by SIGKILL once a turn of this event type is in the database and Temporal does not know. */
  dieAfter?: Turn['event']['type'];
}

const { dieAfter, ...settings } = JSON.parse(process.argv[2] ?? '{}') as Program;
await startWorker({
  ...settings,
  namespace: 'default',
  operations: { partner: () => Promise.resolve({ echoed: true }) },
  interpose: (ports) => ({
    ...ports,
    async commitTurn(turn) {
      const answer = await ports.commitTurn(turn);
      if (turn.event.type === dieAfter) process.kill(process.pid, 'SIGKILL');
      return answer;
    },
  }),
});
process.stdout.write('ready\n');
