import type { Database } from '../db/connection.ts';
import { type BehindRun, openRuns } from '../db/relay-store.ts';
import type { Motor } from './motor.ts';
import { tellRestored } from './tell-restored.ts';

const page = 500;
const atOnce = 16;

/** What came of a look at all runs. */
export interface Looked {
  restored: number;
  /** Runs that Temporal runs and our records do not hold to be under way: not begun, or ended. */
  strays: number;
}

/**
 * Finds runs that our records hold open and Temporal does not run (ended, terminated or lost behind our back), and starts
 * them again from the records.
 * @param graceMs a run touched more recently is left alone: it may not have reached Temporal yet
 */
export async function restoreMissing(database: Database, motor: Motor, graceMs: number): Promise<Looked> {
  let restored = 0;
  // asking for each by itself would cost Temporal more than the runs do
  const running = await motor.running();
  let strays = running.size;
  for (let after: string | null = null; ;) {
    const runs: BehindRun[] = await openRuns(database, after, page);
    const missing = runs.filter(({ id }) => !running.has(id));
    strays -= runs.length - missing.length;
    for (let at = 0; at < missing.length; at += atOnce) {
      const results = await Promise.all(
        missing.slice(at, at + atOnce).map((run) => restoreIfGone(database, motor, run, graceMs)),
      );
      restored += results.filter(Boolean).length;
    }
    if (runs.length < page) return { restored, strays };
    after = runs.at(-1)!.id;
  }
}

async function restoreIfGone(database: Database, motor: Motor, run: BehindRun, graceMs: number): Promise<boolean> {
  if (await motor.underway(run.id)) return false;
  // what was read may be old by now: a run that has just ended is none to restore
  const [open] = await database.query<{ id: string }>(
    `select id from run where id = $1 and status = 'running' and touched_at < now() - make_interval(secs => $2 / 1000.0)`,
    [run.id, graceMs],
  );
  if (!open) return false;
  await motor.restore(run);
  await tellRestored(database, run, 'Temporal no longer ran it');
  return true;
}
