import { afterEach } from '@jest/globals';
import type { Stack } from '../stack.ts';
import { startWorkerProcess, type WorkerProcess } from './worker-process.ts';

/**
 * Starts worker processes on the stack of a test. After each test they are killed, and its stack is closed.
 * @param stack the stack of the test that runs
 */
export function workerProcesses(
  stack: () => Stack,
): (options?: Parameters<typeof startWorkerProcess>[1]) => Promise<WorkerProcess> {
  const workers: WorkerProcess[] = [];
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.kill()));
    await stack().close();
  }, 60_000);
  return async (options) => {
    const started = await startWorkerProcess(stack(), options);
    workers.push(started);
    return started;
  };
}
