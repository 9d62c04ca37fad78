import * as z from 'zod';
import type { Json } from '../../domain/json.ts';
import { code } from '../../domain/record/field.ts';
import { dispositions, severities } from '../../domain/record/nonconformance.ts';
import { isRefused, type Refused } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { act } from './act.ts';
import { closeNonconformance } from './close-nonconformance.ts';
import { actorOf, changed, entry } from './entry.ts';
import { lockNonconformance } from './nonconformances.ts';
import { openNonconformance } from './open-nonconformance.ts';
import { lockReported, type Reported } from './reported.ts';
import { batchCode, reasonText, recordNumber, scannedSerials } from './values.ts';

const lotCode = code('物料批号', 'Lot');

const disposal = z.object({
  id: recordNumber,
  disposition: z.enum(dispositions),
  cause: reasonText.optional(),
  reason: reasonText.optional(),
});

export const nonconformanceActs = {
  /** What a report is about is on record. → {known: true}; refuses as open. */
  'require-known': act(
    z.object({ serials: scannedSerials.default([]), lot: lotCode.optional(), batch: batchCode.optional() }),
    requireKnown,
  ),
  /** Segregates by a hold on each serial, the lot, or (with `whole_batch`, or nothing else named) the batch; devices become nonconforming where their status allows. → {id, held, serials[], batch}; refuses nothing-named, serial-unknown, lot-unknown, batch-unknown. */
  open: act(
    z.object({
      serials: scannedSerials.default([]),
      lot: lotCode.optional(),
      batch: batchCode.optional(),
      whole_batch: z.boolean().optional(),
      description: z.string().min(1).max(2000),
      cause: reasonText.optional(),
      severity: z.enum(severities).optional(),
    }),
    openNonconformance,
  ),
  /** May be decided anew until it is closed. → {id, disposition}; refuses nonconformance-unknown, nonconformance-status. */
  dispose: act(disposal, dispose),
  /** Lifts its holds; devices taken by concession or reworked and reinspected go back to where they were. → {id}; refuses nonconformance-…, reinspection-missing. */
  close: act(z.object({ id: recordNumber, result: reasonText, comment: reasonText.optional() }), closeNonconformance),
};

async function requireKnown(tx: Tx, reported: Reported, { at }: ActContext): Promise<Json | Refused> {
  const rows = await lockReported(tx, reported, at);
  return isRefused(rows) ? rows : { known: true };
}

async function dispose(
  tx: Tx,
  { id, disposition, cause, reason }: z.output<typeof disposal>,
  context: ActContext,
): Promise<Json | Refused> {
  const row = await lockNonconformance(tx, id, ['open', 'disposed'], { zh: '处置', en: 'be disposed of' });
  if (isRefused(row)) return row;
  await tx.query(
    `update nonconformance set status = 'disposed', disposition = $2, disposition_reason = $3, cause = coalesce($4, cause),
       disposed_by = $5, disposed_at = $6 where id = $1`,
    [id, disposition, reason ?? null, cause ?? null, actorOf(context).user, context.at],
  );
  const now = { status: 'disposed', disposition, cause: cause ?? row.cause };
  const old = { status: row.status, disposition: row.disposition, cause: row.cause };
  await audit(tx, entry(context, 'nonconformance.disposed', id, changed(old, now), reason));
  return { id, disposition };
}
