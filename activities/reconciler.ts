import { audit, systemActor } from '../db/audit-log.ts';
import type { Database } from '../db/connection.ts';
import { type BehindRun, behindRuns, openRuns, overdueRuns } from '../db/relay-store.ts';
import type { Motor } from './motor.ts';

const page = 500;
const atOnce = 16;
/** Runs behind that are looked into at once: those that wait longest. */
const mostLookedAt = 50;

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
  await tell(database, run, 'Temporal no longer ran it');
  return true;
}

/**
 * Finds runs that have not taken for `patienceMs` what waits for them, and never will, since their history in Temporal is none
 * that they could have; they are started again from the records.
 * @returns how many were
 */
export async function replaceBroken(database: Database, motor: Motor, patienceMs: number): Promise<number> {
  const overdue = await overdueRuns(database, patienceMs);
  let replaced = 0;
  for (const run of await behindRuns(
    database,
    overdue.slice(0, mostLookedAt).map(({ id }) => id),
  )) {
    if (!(await motor.isRunning(run.id)) || !(await motor.isBroken(run.id))) continue;
    await motor.replace(run);
    await tell(database, run, 'Temporal could not go on with it');
    replaced++;
  }
  return replaced;
}

function tell(database: Database, run: BehindRun, reason: string): Promise<void> {
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
