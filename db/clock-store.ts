import type { Actor, Instant } from '../domain/engine/event.ts';
import { audit } from './audit-log.ts';
import type { Tx } from './connection.ts';

/** How far business time is ahead of real time, in milliseconds. Moves only forward. */
export async function clockOffset(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ offset_ms: string }>('select offset_ms from business_clock');
  return Number(row?.offset_ms ?? 0);
}

/** Business time now: real time plus the offset. */
export async function businessNow(tx: Tx): Promise<Instant> {
  const [row] = await tx.query<{ now: Instant }>(
    'select clock_timestamp() + make_interval(secs => offset_ms / 1000.0) as now from business_clock',
  );
  return row!.now;
}

/**
 * Moves business time forward for everybody; timers that fall due fire in the order of their time. Only where the
 * demonstration was asked for.
 * @param byMs how far, in milliseconds, above 0
 */
export async function advanceClock(tx: Tx, byMs: number, actor: Actor, reason: string): Promise<{ offsetMs: number }> {
  const [row] = await tx.query<{ offset_ms: string }>(
    'update business_clock set offset_ms = offset_ms + $1 returning offset_ms',
    [byMs],
  );
  const offsetMs = Number(row!.offset_ms);
  await audit(tx, {
    actor,
    action: 'business-clock.advanced',
    record: { type: 'business-clock', id: '1' },
    changes: { offsetMs: { old: offsetMs - byMs, new: offsetMs } },
    reason,
  });
  await tx.query(`select pg_notify('vouch_clock', $1)`, [String(offsetMs)]);
  return { offsetMs };
}
