import type { ChildProcess } from 'node:child_process';
import { closeSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openPartLog } from './part-log.ts';
import type { Part } from './part.ts';
import { spawnTethered } from './tethered-script.ts';

/** A part that is a program of ours: its script from the project's root, what it is told by the environment, and Node's flags. */
export type ScriptPart = Pick<Part, 'id' | 'name' | 'rank'> & { script: string; env: Record<string, string>; flags?: string[] };

/**
 * Makes a part of a program of ours. It is ready when it prints one JSON line with `"ready":true` on stdout; what it
 * prints goes to its log.
 */
export function scriptPart({ id, name, rank, script, env, flags }: ScriptPart, logs: string): Part {
  const ready = new WeakMap<ChildProcess, Promise<void>>();
  return {
    id,
    name,
    rank,
    manner: { polite: 'SIGTERM', patience: 10_000, forced: 'SIGKILL' },
    attempts: 1,
    launch: async () => {
      const log = openPartLog(logs, id);
      const child = spawnTethered(script, env, ['pipe', 'pipe', log], flags);
      ready.set(child, readReadiness(child, log));
      return child;
    },
    whenReady: (child) => ready.get(child) ?? Promise.resolve(),
  };
}

function readReadiness(child: ChildProcess, log: number): Promise<void> {
  return new Promise((settle) => {
    if (child.stdout === null) return settle();
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => {
      writeSync(log, `${line}\n`);
      if (saysReady(line)) settle();
    });
    lines.once('close', () => closeSync(log));
  });
}

function saysReady(line: string): boolean {
  try {
    const said: unknown = JSON.parse(line);
    return typeof said === 'object' && said !== null && 'ready' in said && said.ready === true;
  } catch {
    return false;
  }
}
