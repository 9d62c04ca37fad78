import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Stack } from '../stack.ts';

/** A worker in a process of its own. */
export interface WorkerProcess {
  /** Resolves when it is gone, however it went. */
  gone: Promise<unknown>;
  kill(): Promise<void>;
  /** Hangs from now on, with whatever it holds, until it is let go on. */
  hang(): void;
  goOn(): void;
}

const program = join(import.meta.dirname, 'worker-program.ts');

/** Starts a worker process on a stack's task queue; resolves when it polls. */
export async function startWorkerProcess(
  stack: Stack,
  options: { continueEvery?: number; dieAfter?: string } = {},
): Promise<WorkerProcess> {
  const settings = {
    databaseUrl: stack.database.url,
    temporalAddress: process.env['VOUCH_TEST_TEMPORAL'],
    taskQueue: stack.taskQueue,
    ...options,
  };
  const child: ChildProcess = spawn(process.execPath, [program, JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  await Promise.race([
    once(child.stdout!, 'data'),
    gone.then(() => Promise.reject(new Error('the worker ended before it was ready'))),
  ]);
  return {
    gone,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    hang: () => void child.kill('SIGSTOP'),
    goOn: () => void child.kill('SIGCONT'),
  };
}
