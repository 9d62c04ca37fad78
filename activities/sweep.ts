import { startByConditions } from '../db/condition-starts.ts';
import type { Database } from '../db/connection.ts';
import { sweepMessages } from '../db/message-store.ts';
import { overdueRuns, tellDueRuns } from '../db/relay-store.ts';
import { startDueRuns } from '../db/start-timers.ts';
import type { Carrier } from './carrier.ts';

/** A run whose timer is due for so long has not heard of it by itself. */
const dueGraceMs = 500;
/** A signal that Temporal took is kept, however long its run takes; it goes out again, with the crowd, lest it was lost there. */
const signalAgainMs = 10_000;

/**
 * Looks after what nobody has told of, or what was told of in vain: rows that are not applied, timers that are due, messages
 * that wait, runs that are to begin.
 * @param patienceMs rows that are younger are on their way
 */
export async function sweep(
  database: Database,
  carrier: Carrier,
  patienceMs: number,
  onFault: (error: unknown) => void,
): Promise<void> {
  const overdue = await overdueRuns(database, patienceMs);
  carrier.carryAgain(overdue.filter((run) => !carrier.hasTold(run.id, run.last_inbox, signalAgainMs)).map(({ id }) => id));
  await tellDueRuns(database, dueGraceMs);
  // runs are carried though a message cannot be delivered, or a run cannot begin
  await sweepMessages(database).catch(onFault);
  await startDueRuns(database).catch(onFault);
  await startByConditions(database).catch(onFault);
}
