import { readRecords } from './process-records.ts';
import { stopProcess } from './stop-process.ts';

/**
 * A program of its own, started by the launcher with the folder of process records and the launcher's start mark: it
 * waits until the launcher is gone, which closes stdin, and then stops the processes that this launcher has left.
 * They cannot notice by themselves; Postgres and Temporal are not ours to change.
 */
async function guard(folder: string, ownerMark: string): Promise<void> {
  for await (const _ of process.stdin) continue;
  const left = [...readRecords(folder).values()].filter(
    (record) => record.owner.startMark === ownerMark && record.process.pid !== process.pid,
  );
  // all at once, not in their order: whoever kills the launcher may kill the guard next
  await Promise.all(left.map((record) => stopProcess(record.process, record.manner)));
}

await guard(process.argv[2] ?? '', process.argv[3] ?? '');
