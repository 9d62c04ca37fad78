import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import workerThreads from 'node:worker_threads';

const preload = join(import.meta.dirname, 'lean-workflow-thread.ts');

/**
 * Makes the threads in which the SDK runs workflows load `lean-workflow-thread.ts` first; called once, before the first
 * worker. The SDK takes no options for its threads, hence the class in the module's place (ADR 9).
 */
export function leanWorkflowThreads(): void {
  const { Worker } = workerThreads;
  workerThreads.Worker = class extends Worker {
    constructor(file: string | URL, options: workerThreads.WorkerOptions = {}) {
      const ours = /workflow-worker-thread(\.js)?$/.test(String(file));
      super(file, ours ? { ...options, execArgv: ['--import', preload] } : options);
    }
  };
  syncBuiltinESMExports();
}
