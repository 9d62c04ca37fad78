import { spawn, type SpawnOptions } from 'node:child_process';
import { createInterface } from 'node:readline';

/** How a program ended (`code` is null where a signal ended it), and the last lines that it wrote. */
export type ToolOutcome = { code: number | null; stdout: string[]; stderr: string[] };

type ToolOptions = Pick<SpawnOptions, 'cwd' | 'env' | 'uid' | 'gid' | 'signal'> & {
  onStdout?: (line: string) => void;
  onStderr?: (line: string) => void;
};

/** Lines kept of each stream. */
const KEPT = 50;

/** Runs a program to its end. Rejects only where it cannot be run at all, or `signal` calls it off. */
export function runTool(command: string, args: string[], options: ToolOptions = {}): Promise<ToolOutcome> {
  const { onStdout, onStderr, ...spawnOptions } = options;
  return new Promise((settle, fail) => {
    const child = spawn(command, args, { ...spawnOptions, stdio: ['ignore', 'pipe', 'pipe'] });
    const stdout: string[] = [];
    const stderr: string[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => keep(stdout, line, onStdout));
    createInterface({ input: child.stderr }).on('line', (line) => keep(stderr, line, onStderr));
    child.once('error', fail);
    child.once('close', (code) => settle({ code, stdout, stderr }));
  });
}

function keep(lines: string[], line: string, tell?: (line: string) => void): void {
  tell?.(line);
  if (line.trim() === '') return;
  lines.push(line);
  if (lines.length > KEPT) lines.shift();
}
