import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.ts';
import { STOP_RANK, type Part } from './part.ts';
import { openPartLog } from './part-log.ts';

/** The process that stops the servers when the launcher is killed; see guard.ts. */
export function guardPart(folder: DataFolder): Part {
  return {
    id: 'guard',
    name: { en: 'Guard', zh: '守护进程' },
    rank: STOP_RANK.guard,
    manner: { polite: 'SIGTERM', patience: 1_000, forced: 'SIGKILL' },
    attempts: 2,
    launch: async () => {
      const log = openPartLog(folder.logs, 'guard');
      try {
        const script = join(import.meta.dirname, 'guard.ts');
        return spawn(process.execPath, [script, folder.records, folder.owner.startMark], {
          cwd: '/',
          detached: true,
          stdio: ['pipe', log, log],
        });
      } finally {
        closeSync(log);
      }
    },
    whenReady: async () => undefined,
  };
}
