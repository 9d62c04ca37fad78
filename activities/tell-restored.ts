import { audit, systemActor } from '../db/audit-log.ts';
import type { Database } from '../db/connection.ts';
import type { BehindRun } from '../db/relay-store.ts';

/** Enters in the audit log that a run was started again from the records, and why. */
export function tellRestored(database: Database, run: BehindRun, reason: string): Promise<void> {
  return database.transaction((tx) =>
    audit(tx, {
      actor: systemActor,
      action: 'run.restored',
      record: { type: 'run', id: run.id },
      reason,
      sop: run.sop_id,
      version: run.version,
      run: run.id,
    }),
  );
}
