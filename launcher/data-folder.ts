import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { LauncherFault } from './launcher-fault.ts';
import { takeLock, type Lock } from './lock-file.ts';
import { readRecords, stopRecorded } from './process-records.ts';

/** A data folder that is ours: locked, writable, and with nothing of an earlier launcher still running on it. */
export type DataFolder = Lock & { path: string; logs: string; records: string };

/**
 * Creates the data folder where it is absent, locks it, and stops what a killed launcher has left running.
 * Throws a LauncherFault where the folder cannot be written or another Vouch runs on it.
 */
export async function openDataFolder(dataDir: string): Promise<DataFolder> {
  const path = resolve(dataDir);
  const logs = join(path, 'logs');
  const records = join(path, 'run');
  try {
    makeFolder(path);
    for (const folder of [logs, records]) if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    for (const folder of [path, logs, records]) accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw notWritable(path, error as NodeJS.ErrnoException);
  }
  const lock = await takeLock(join(path, 'lock'));
  await stopRecorded(readRecords(records).values());
  return { path, logs, records, ...lock };
}

// Level by level, since Node's own recursive way never returns where a parent exists and takes no folder, as /proc.
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
  // Postgres may run as another user than we do and has to pass through; what is secret has its own mode.
  chmodSync(path, 0o755);
}

function notWritable(path: string, error: NodeJS.ErrnoException): LauncherFault {
  return new LauncherFault({
    en: `The data folder ${path} cannot be written (${error.code ?? error.message}): give this user the right to it, or choose another with VOUCH_DATA=….`,
    zh: `无法写入数据目录 ${path}：请授予当前用户写权限，或用 VOUCH_DATA=… 另选目录。`,
  });
}
