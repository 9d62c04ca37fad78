import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** The root of the project, from where parts and their files are found. */
export const PROJECT_ROOT = join(import.meta.dirname, '..');

/**
 * Starts a TypeScript program of ours that ends when this process ends, in whatever way: it holds the other end of
 * its stdin. `env` is added to our environment; `script` is a path from the project's root;
 * `flags` are Node's.
 */
export function spawnTethered(
  script: string,
  env: Record<string, string>,
  stdio: ['pipe', 'pipe', number | 'pipe'],
  flags: readonly string[] = [],
): ChildProcess {
  return spawn(process.execPath, [...flags, '--import', join(import.meta.dirname, 'tether.ts'), script], {
    cwd: PROJECT_ROOT,
    // A group of its own, so that Ctrl-C reaches the launcher alone and the order of stopping is ours.
    detached: true,
    env: { ...process.env, ...env, VOUCH_TETHER: '1' },
    stdio,
  });
}
