import * as z from 'zod';
import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import { labelBalance } from '../batch-review-store.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { act } from './act.ts';
import { created, entry } from './entry.ts';
import { lockSerials, type SerialRow } from './lock-serials.ts';
import { batchCode, reasonText, scannedSerials } from './values.ts';

const labelled = z.object({ batch: batchCode, serials: scannedSerials });

export const labelActs = {
  /** One label per serial; refuses serial-wrong-batch, label-open. → {issued} */
  issue: act(labelled, issueLabels),
  /** → {used}; a label that is used already stays. Refuses label-missing. */
  use: act(labelled, async (tx, { batch, serials }, context) => {
    const rows = await ofBatch(tx, batch, serials);
    return isRefused(rows) ? rows : endLabels(tx, rows, 'used', context);
  }),
  /** → {destroyed}: of those that have a live label. */
  destroy: act(
    z.object({ batch: batchCode.optional(), serials: scannedSerials.default([]), reason: reasonText }),
    async (tx, { batch, serials, reason }, context) => {
      const rows = await ofBatch(tx, batch, serials);
      return isRefused(rows) ? rows : endLabels(tx, rows, 'destroyed', context, reason);
    },
  ),
  /** → {sampled}; refuses label-missing. */
  sample: act(labelled.extend({ reason: reasonText.optional() }), async (tx, { batch, serials, reason }, context) => {
    const rows = await ofBatch(tx, batch, serials);
    return isRefused(rows) ? rows : endLabels(tx, rows, 'sampled', context, reason);
  }),
  /** → {issued, used, destroyed, sampled, open}; issued is their sum. */
  balance: act(z.object({ batch: batchCode }), async (tx, { batch }) => ({ ...(await labelBalance(tx, batch)) })),
};

async function ofBatch(tx: Tx, batch: string | undefined, serials: string[]): Promise<SerialRow[] | Refused> {
  const rows = await lockSerials(tx, serials);
  if (isRefused(rows)) return rows;
  const other = rows.filter((row) => batch !== undefined && row.batch !== batch).map(({ serial }) => serial);
  return other.length > 0 ? refuse('serial-wrong-batch', { serials: other, batch: batch ?? '' }, other) : rows;
}

async function issueLabels(
  tx: Tx,
  { batch, serials }: { batch: string; serials: string[] },
  context: ActContext,
): Promise<Json | Refused> {
  const rows = await ofBatch(tx, batch, serials);
  if (isRefused(rows)) return rows;
  const wanted = rows.map(({ serial }) => serial);
  const issued = await tx.query<{ id: string; serial: string }>(
    `insert into label (batch, serial, status, issued_at) select $1, s, 'issued', $3 from unnest($2::text[]) as s order by s
     on conflict do nothing returning id::text as id, serial`,
    [batch, wanted, context.at],
  );
  const done = new Set(issued.map(({ serial }) => serial));
  const labelledAlready = wanted.filter((serial) => !done.has(serial));
  if (labelledAlready.length > 0) return refuse('label-open', { serials: labelledAlready }, labelledAlready);
  await audit(
    tx,
    ...issued.map(({ id, serial }) => entry(context, 'label.issued', id, created({ serial, batch, status: 'issued' }))),
  );
  return { issued: issued.length };
}

async function endLabels(
  tx: Tx,
  rows: SerialRow[],
  status: 'used' | 'destroyed' | 'sampled',
  context: ActContext,
  reason?: string,
): Promise<Json | Refused> {
  const serials = rows.map(({ serial }) => serial);
  const from = status === 'used' ? ['issued'] : ['issued', 'used'];
  const ended = await tx.query<{ id: string; serial: string; old: string }>(
    `update label l set status = $2, ended_at = $3, reason = $4 from (
       select id, status from label where serial = any ($1) and status = any ($5) order by id for update) as before
     where l.id = before.id returning l.id::text as id, l.serial, before.status as old`,
    [serials, status, context.at, reason ?? null, from],
  );
  const done = new Set(ended.map(({ serial }) => serial));
  const missing =
    status === 'destroyed'
      ? []
      : await withoutLabel(
          tx,
          serials.filter((serial) => !done.has(serial)),
          status,
        );
  if (missing.length > 0) return refuse('label-missing', { serials: missing }, missing);
  const told = ended.map(({ id, old }) => entry(context, `label.${status}`, id, { status: { old, new: status } }, reason));
  await audit(tx, ...told);
  return { [status]: ended.length };
}

/** A repeated scan of a label in use, or a device whose label ended before, is no fault. */
async function withoutLabel(tx: Tx, serials: string[], status: string): Promise<string[]> {
  const rows = await tx.query<{ serial: string }>('select distinct serial from label where serial = any ($1) and status = $2', [
    serials,
    status,
  ]);
  const ended = new Set(rows.map(({ serial }) => serial));
  return serials.filter((serial) => !ended.has(serial));
}
