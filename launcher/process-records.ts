import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessIdentity } from './process-identity.ts';
import { stopProcess, type StopManner } from './stop-process.ts';

/**
 * What is written down of each process that was started on a data folder (`run/<part>.json`), so that whoever comes
 * after a killed launcher finds it. `rank` orders the stopping: the lowest goes first.
 */
export type ProcessRecord = { process: ProcessIdentity; owner: ProcessIdentity; manner: StopManner; rank: number };

/** Writes the record of a part, replacing the one of its predecessor. */
export function writeRecord(folder: string, part: string, record: ProcessRecord): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${part}.json`);
  writeFileSync(`${file}.new`, JSON.stringify(record));
  renameSync(`${file}.new`, file);
}

/** Forgets a part that has been stopped. */
export function removeRecord(folder: string, part: string): void {
  rmSync(join(folder, `${part}.json`), { force: true });
}

/** All records of a folder by part; an unreadable one is left out. */
export function readRecords(folder: string): Map<string, ProcessRecord> {
  const records = new Map<string, ProcessRecord>();
  for (const name of fileNames(folder).filter((file) => file.endsWith('.json'))) {
    try {
      // Only writeRecord writes here, whole files by rename.
      records.set(name.slice(0, -5), JSON.parse(readFileSync(join(folder, name), 'utf8')) as ProcessRecord);
    } catch {
      continue;
    }
  }
  return records;
}

/** Stops every recorded process that still runs, in the order of their ranks. */
export async function stopRecorded(records: Iterable<ProcessRecord>): Promise<void> {
  for (const record of [...records].toSorted((one, other) => one.rank - other.rank)) {
    await stopProcess(record.process, record.manner);
  }
}

function fileNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
