import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes after which a log is put aside at the next start of its part; one predecessor is kept. */
const ROTATE_AT = 10 * 1024 * 1024;

/** The file that a part's output goes to. */
export function logFileOf(logs: string, part: string): string {
  return join(logs, `${part}.log`);
}

/** Opens a part's log for appending; the caller closes the descriptor once the process holds it. */
export function openPartLog(logs: string, part: string): number {
  const file = logFileOf(logs, part);
  try {
    if (statSync(file).size > ROTATE_AT) renameSync(file, `${file}.1`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return openSync(file, 'a', 0o600);
}

/** The last line of a part's log that says something; undefined where there is none. */
export function lastLogLine(logs: string, part: string): string | undefined {
  try {
    const descriptor = openSync(logFileOf(logs, part), 'r');
    try {
      const tail = Buffer.alloc(4096);
      const start = Math.max(0, fstatSync(descriptor).size - tail.length);
      const length = readSync(descriptor, tail, 0, tail.length, start);
      const lines = tail.toString('utf8', 0, length).split('\n');
      return lines.findLast((line) => line.trim() !== '')?.trim();
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}
