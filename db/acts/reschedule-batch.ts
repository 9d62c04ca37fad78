import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { lockOpenBatch } from './batches.ts';
import { changed, entry } from './entry.ts';
import { lockOrder, type OrderRow } from './orders.ts';

interface Plan {
  planned_start: string;
  planned_end: string;
}

/** Refuses `outside-schedule` where a plan leaves its order's window or ends before it starts. */
export function outsideWindow(order: OrderRow, { planned_start, planned_end }: Plan): Refused | undefined {
  const early = order.planned_start !== null && planned_start < order.planned_start;
  const late = order.planned_end !== null && planned_end > order.planned_end;
  if (!early && !late && planned_start <= planned_end) return undefined;
  const window = `${order.planned_start ?? '…'} – ${order.planned_end ?? '…'}`;
  return refuse('outside-schedule', { order: order.id, planned: `${planned_start} – ${planned_end}`, window });
}

/** Moves a batch's plan within its order's window. */
export async function rescheduleBatch(
  tx: Tx,
  { batch, reason, ...plan }: Partial<Plan> & { batch: string; reason: string },
  context: ActContext,
): Promise<Json | Refused> {
  const row = await lockOpenBatch(tx, batch);
  if (isRefused(row)) return row;
  const order = await lockOrder(tx, row.order);
  if (isRefused(order)) return order;
  const old = { planned_start: row.planned_start, planned_end: row.planned_end };
  const now = { planned_start: plan.planned_start ?? old.planned_start, planned_end: plan.planned_end ?? old.planned_end };
  const outside = outsideWindow(order, now);
  if (outside) return outside;
  await tx.query('update batch set planned_start = $2, planned_end = $3 where batch = $1', [
    batch,
    now.planned_start,
    now.planned_end,
  ]);
  await audit(tx, entry(context, 'batch.rescheduled', batch, changed(old, now), reason));
  return { batch, ...now };
}
