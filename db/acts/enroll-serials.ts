import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { lockOpenBatch } from './batches.ts';
import { entry } from './entry.ts';
import { requireUnheld } from './holds.ts';
import { lockSerials, type SerialRow } from './lock-serials.ts';

const beforeProduction = ['reserved', 'allocated', 'encoded', 'commissioned', 'in_production'];

/** Takes devices into a batch, with its date of expiry; their status stays. */
export async function enrollSerials(
  tx: Tx,
  { batch, serials }: { batch: string; serials: string[] },
  context: ActContext,
): Promise<Json | Refused> {
  if (serials.length === 0) return refuse('no-serials');
  const head = await lockOpenBatch(tx, batch);
  if (isRefused(head)) return head;
  const rows = await lockSerials(tx, serials);
  if (isRefused(rows)) return rows;
  const named = (bad: (row: SerialRow) => boolean) => rows.filter(bad).map(({ serial }) => serial);
  const elsewhere = named((row) => row.batch !== null && row.batch !== batch);
  if (elsewhere.length > 0) return refuse('serial-wrong-batch', { serials: elsewhere, batch }, elsewhere);
  const other = named(({ model }) => model !== head.model);
  if (other.length > 0) return refuse('serial-wrong-model', { serials: other, model: head.model }, other);
  const late = named(({ status }) => !beforeProduction.includes(status));
  if (late.length > 0) return refuse('serial-wrong-status', { serials: late, statuses: beforeProduction }, late);
  const held = await requireUnheld(tx, rows);
  if (held) return held;
  await tx.query('update serial set batch = $2, expiry = $3 where serial = any ($1)', [
    rows.map(({ serial }) => serial),
    batch,
    head.expiry,
  ]);
  const [sum] = await tx.query<{ n: number }>('select count(*)::int as n from serial where batch = $1', [batch]);
  if ((sum?.n ?? 0) > head.quantity) return refuse('batch-full', { batch, quantity: head.quantity });
  const told = rows.map((row) =>
    entry(context, 'serial.enrolled', row.serial, {
      batch: { old: row.batch, new: batch },
      expiry: { old: row.expiry, new: head.expiry },
    }),
  );
  await audit(tx, ...told);
  return { enrolled: rows.length };
}
