import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { lockBatch } from './batches.ts';
import { actorOf, created, entry } from './entry.ts';
import { lockLots } from './lots.ts';
import { lockSerials } from './lock-serials.ts';
import { lockParts } from './parts.ts';
import type { RecallCause } from './recalls.ts';

interface NewRecall {
  cause: RecallCause;
  reason: string;
  complaint?: string;
}

/** Opens a recall on a cause that is on record. */
export async function openRecall(tx: Tx, { cause, reason, complaint }: NewRecall, context: ActContext): Promise<Json | Refused> {
  const known = await knownCause(tx, cause, context.at);
  if (isRefused(known)) return known;
  const told = complaint === undefined ? [1] : await tx.query('select 1 from complaint where id = $1', [complaint]);
  if (told.length === 0) return refuse('complaint-unknown', { complaint: complaint ?? '' });
  const [row] = await tx.query<{ id: string; number: string }>(
    `insert into recall (number, cause, reason, complaint, status, opened_by, opened_at)
     values ('R-' || to_char($4::timestamptz at time zone 'UTC', 'YYYY') || '-' || nextval('recall_number'), $1::jsonb, $2, $3, 'open', $5, $4)
     returning id::text as id, number`,
    [JSON.stringify(known), reason, complaint ?? null, context.at, actorOf(context).user],
  );
  const { id, number } = row!;
  await audit(tx, entry(context, 'recall.opened', id, created({ number, cause: known, complaint, status: 'open' }), reason));
  return { id, number };
}

/** The cause in the records' own names. */
async function knownCause(
  tx: Tx,
  { lot, batch, parts, serials }: RecallCause,
  at: string,
): Promise<{ [key: string]: Json } | Refused> {
  const lots = await lockLots(tx, lot ? [lot] : [], at);
  if (isRefused(lots)) return lots;
  const head = batch ? await lockBatch(tx, batch) : undefined;
  if (isRefused(head)) return head;
  const found = await lockParts(tx, parts ?? []);
  if (isRefused(found)) return found;
  const rows = await lockSerials(tx, serials ?? []);
  if (isRefused(rows)) return rows;
  return {
    ...(lot && { lot }),
    ...(batch && { batch }),
    ...(parts?.length && { parts: parts.map(({ item, serial }) => ({ item, serial })) }),
    ...(rows.length > 0 && { serials: rows.map(({ serial }) => serial) }),
  };
}
