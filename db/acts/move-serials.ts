import { type Refused, refuse } from '../../domain/record/refusal.ts';
import { mayMove, type SerialStatus, statusesClosedByHold } from '../../domain/record/serial-status.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { entry } from './entry.ts';
import { requireUnheld } from './holds.ts';
import type { SerialRow } from './lock-serials.ts';

/**
 * Moves locked serials to a status, all or none, in one statement. Those that are there already stay.
 * Refuses `status-not-allowed`, `serial-held`.
 */
export async function moveSerials(
  tx: Tx,
  rows: readonly SerialRow[],
  to: SerialStatus,
  context: ActContext,
  reason?: string,
): Promise<Refused | undefined> {
  const moving = rows.filter((row) => row.status !== to);
  const stopped = moving.filter((row) => !mayMove(row.status, to));
  if (stopped.length > 0) return notAllowed(stopped, to);
  if (statusesClosedByHold.includes(to)) {
    const held = await requireUnheld(tx, moving);
    if (held) return held;
  }
  if (moving.length === 0) return undefined;
  await tx.query('update serial set status = $2, status_at = $3 where serial = any ($1)', [
    moving.map(({ serial }) => serial),
    to,
    context.at,
  ]);
  const told = moving.map(({ serial, status }) =>
    entry(context, 'serial.moved', serial, { status: { old: status, new: to } }, reason),
  );
  await audit(tx, ...told);
  return undefined;
}

/** Refuses to move serials that the graph does not let go there. */
function notAllowed(rows: readonly SerialRow[], to: SerialStatus): Refused {
  const from = [...new Set(rows.map(({ status }) => status))];
  const serials = rows.map(({ serial }) => serial);
  return refuse(
    'status-not-allowed',
    { serials, from, to },
    rows.map(({ serial, status }) => ({ serial, status })),
  );
}

/** Moves those of the serials that may go there and leaves the others as they are. */
export async function moveWherePossible(
  tx: Tx,
  rows: readonly SerialRow[],
  to: SerialStatus,
  context: ActContext,
  reason?: string,
): Promise<Refused | undefined> {
  return moveSerials(
    tx,
    rows.filter((row) => mayMove(row.status, to)),
    to,
    context,
    reason,
  );
}
