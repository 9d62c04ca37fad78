import { audit, systemActor } from '../db/audit-log.ts';
import type { Database } from '../db/connection.ts';
import { type BehindRun, openRuns } from '../db/relay-store.ts';
import type { Motor } from './motor.ts';

const page = 500;
const atOnce = 16;

/**
 * Finds runs that our records hold open and Temporal does not run (ended, terminated or lost behind our back), and starts
 * them again from the records.
 * @param graceMs a run touched more recently is left alone: it may not have reached Temporal yet
 * @returns how many were restored
 */
export async function reconcile(database: Database, motor: Motor, graceMs: number): Promise<number> {
  let restored = 0;
  // asking for each by itself would cost Temporal more than the runs do
  const running = await motor.running();
  for (let after: string | null = null; ;) {
    const runs: BehindRun[] = await openRuns(database, after, page);
    const missing = runs.filter(({ id }) => !running.has(id));
    for (let at = 0; at < missing.length; at += atOnce) {
      const results = await Promise.all(
        missing.slice(at, at + atOnce).map((run) => restoreIfGone(database, motor, run, graceMs)),
      );
      restored += results.filter(Boolean).length;
    }
    if (runs.length < page) return restored;
    after = runs.at(-1)!.id;
  }
}

async function restoreIfGone(database: Database, motor: Motor, run: BehindRun, graceMs: number): Promise<boolean> {
  if (await motor.isRunning(run.id)) return false;
  // what was read may be old by now: a run that has just ended is none to restore
  const [open] = await database.query<{ id: string }>(
    `select id from run where id = $1 and status = 'running' and touched_at < now() - make_interval(secs => $2 / 1000.0)`,
    [run.id, graceMs],
  );
  if (!open) return false;
  await motor.restore(run);
  await database.transaction((tx) =>
    audit(tx, {
      actor: systemActor,
      action: 'run.restored',
      record: { type: 'run', id: run.id },
      reason: 'Temporal no longer ran it',
      sop: run.sop_id,
      version: run.version,
      run: run.id,
    }),
  );
  return true;
}
