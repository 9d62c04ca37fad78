import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Progress } from './report.ts';

const root = join(import.meta.dirname, '..');

/** A program of ours in a process of its own. It ties itself to ours by its standard input, which closes when we are gone. */
export interface Child {
  pid: number;
  stop(): Promise<void>;
}

/**
 * Starts a TypeScript file, a path from the project's root. It is there when it prints a JSON line with `"ready":true`;
 * everything else that it prints goes to the progress. `flags` are Node's.
 * @throws Error when it ends before
 */
export async function startChild(
  script: string,
  env: Record<string, string>,
  progress: Progress,
  flags: readonly string[] = [],
): Promise<Child> {
  const child = spawn(process.execPath, [...flags, script], {
    cwd: root,
    env: { ...process.env, ...env, VOUCH_TETHER: '1' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const tell = (line: string) => progress(`[${script}] ${line}`);
  createInterface({ input: child.stderr }).on('line', tell);
  await ready(child, script, tell);
  return { pid: child.pid!, stop: () => stopChild(child) };
}

function ready(child: ChildProcess, script: string, tell: Progress): Promise<void> {
  return new Promise((resolve, reject) => {
    const early = (code: number | null) => reject(new Error(`${script} ended with ${code} before it was ready`));
    child.once('exit', early).once('error', reject);
    createInterface({ input: child.stdout! }).on('line', (line) => {
      if (!/"ready":\s*true/.test(line)) return tell(line);
      child.off('exit', early);
      resolve();
    });
  });
}

const patienceMs = 15_000;

function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
