import { setTimeout as delay } from 'node:timers/promises';
import { isRunning, type ProcessIdentity } from './process-identity.ts';

/**
 * How a process is asked to end: the polite signal, how long it may take over it in milliseconds, and the signal
 * that follows.
 */
export type StopManner = { polite: NodeJS.Signals; patience: number; forced: NodeJS.Signals };

/** Ends a process and returns when it is gone. A process that has ended, or whose pid is another's by now, is left alone. */
export async function stopProcess(identity: ProcessIdentity, manner: StopManner): Promise<void> {
  send(identity, manner.polite);
  if (await gone(identity, manner.patience)) return;
  send(identity, manner.forced);
  if (await gone(identity, 5_000)) return;
  send(identity, 'SIGKILL');
  await gone(identity, 5_000);
}

function send(identity: ProcessIdentity, signal: NodeJS.Signals): void {
  if (!isRunning(identity)) return;
  try {
    process.kill(identity.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function gone(identity: ProcessIdentity, patience: number): Promise<boolean> {
  const deadline = performance.now() + patience;
  while (isRunning(identity)) {
    if (performance.now() > deadline) return false;
    await delay(25);
  }
  return true;
}
