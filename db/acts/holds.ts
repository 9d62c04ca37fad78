import { type Refused, refuse } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { actorOf, created, entry } from './entry.ts';
import type { SerialRow } from './lock-serials.ts';

/** What a hold lies over, and why. */
export interface HoldOn {
  serials?: string[];
  lot?: string | null;
  batch?: string | null;
  cause: 'nonconformance' | 'recall' | 'quality';
  reference?: string | null;
  reason: string;
}

/** Refuses `serial-held` where a hold lies over one of these devices or over its batch. */
export async function requireUnheld(tx: Tx, rows: readonly SerialRow[]): Promise<Refused | undefined> {
  const held = await tx.query<{ serial: string; reason: string }>(
    `select s.serial, h.reason from serial s join hold h on h.lifted_at is null and (h.serial = s.serial or h.batch = s.batch)
     where s.serial = any ($1) order by s.serial limit 1000`,
    [rows.map(({ serial }) => serial)],
  );
  if (held.length === 0) return undefined;
  const serials = [...new Set(held.map(({ serial }) => serial))];
  return refuse('serial-held', { serials, reason: held[0]!.reason }, serials);
}

/** Places holds, with an audit entry each; what is held for the same cause already stays as it is. */
export async function placeHolds(tx: Tx, on: HoldOn, context: ActContext): Promise<number> {
  const rows = await tx.query<{ id: string; serial: string | null; lot: string | null; batch: string | null }>(
    `insert into hold (serial, lot, batch, cause, reference, reason, placed_by, placed_at)
     select subject.serial, subject.lot, subject.batch, $4, $5, $6, $7, $8 from (
       select s as serial, null as lot, null as batch from unnest($1::text[]) as s
       union all select null, $2::text, null where $2 is not null union all select null, null, $3::text where $3 is not null
     ) as subject order by 1, 2, 3
     on conflict do nothing returning id::text as id, serial, lot, batch`,
    [
      on.serials ?? [],
      on.lot ?? null,
      on.batch ?? null,
      on.cause,
      on.reference ?? null,
      on.reason,
      actorOf(context).user,
      context.at,
    ],
  );
  const { cause, reference, reason } = on;
  await audit(
    tx,
    ...rows.map(({ id, ...subject }) => entry(context, 'hold.placed', id, created({ ...subject, cause, reference }), reason)),
  );
  return rows.length;
}

/** Lifts every open hold of a cause, or those of it over the given serials. */
export async function liftHolds(
  tx: Tx,
  which: { cause: HoldOn['cause']; reference: string; serials?: string[] },
  reason: string,
  context: ActContext,
): Promise<number> {
  const rows = await tx.query<{ id: string }>(
    `update hold set lifted_by = $4, lifted_at = $5, lift_reason = $6
     where cause = $1 and reference = $2 and lifted_at is null and ($3::text[] is null or serial = any ($3)) returning id::text as id`,
    [which.cause, which.reference, which.serials ?? null, actorOf(context).user, context.at, reason],
  );
  const changes = { lifted_at: { old: null, new: context.at } };
  await audit(tx, ...rows.map(({ id }) => entry(context, 'hold.lifted', id, changes, reason)));
  return rows.length;
}
