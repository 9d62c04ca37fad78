import { readFileSync } from 'node:fs';
import { identityOf, isRunning, type ProcessIdentity } from './process-identity.ts';

/** Milliseconds between two looks. */
const INTERVAL = 500;

/**
 * Calls `gone` once when the npm that started us, or a shell between, has ended: npm does not pass every signal on,
 * and whoever killed it means us. Does nothing where npm did not start us, or where no /proc shows our ancestors.
 */
export function watchNpm(env: NodeJS.ProcessEnv, gone: () => void): void {
  if (env['npm_lifecycle_event'] === undefined) return;
  const chain = ancestorsUpToNpm();
  if (chain.length === 0) return;
  const timer = setInterval(() => {
    if (chain.every(isRunning)) return;
    clearInterval(timer);
    gone();
  }, INTERVAL);
  timer.unref();
}

function ancestorsUpToNpm(): ProcessIdentity[] {
  const chain: ProcessIdentity[] = [];
  for (let pid = process.ppid; pid > 1 && chain.length < 5;) {
    const identity = identityOf(pid);
    const status = statusOf(pid);
    if (identity === undefined || status === undefined) return [];
    chain.push(identity);
    if (status.name.startsWith('npm')) return chain;
    pid = status.parent;
  }
  return [];
}

function statusOf(pid: number): { name: string; parent: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return { name: /^Name:\s*(.*)$/m.exec(status)?.[1] ?? '', parent: Number(/^PPid:\s*(\d+)$/m.exec(status)?.[1] ?? 0) };
  } catch {
    return undefined;
  }
}
