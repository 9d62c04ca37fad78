import { type Refused, refuse } from '../../domain/record/refusal.ts';
import type { Tx } from '../connection.ts';

export interface OrderRow {
  id: string;
  kind: string;
  customer: string | null;
  model: string;
  quantity: number;
  market: string | null;
  planned_start: string | null;
  planned_end: string | null;
  status: string;
}

/** An open order, locked. Refuses `order-unknown`, `order-closed`. */
export async function lockOrder(tx: Tx, order: string): Promise<OrderRow | Refused> {
  const [row] = await tx.query<OrderRow>(
    `select id, kind, customer, model, quantity, market, planned_start::text, planned_end::text, status
     from customer_order where id = $1 for update`,
    [order],
  );
  if (!row) return refuse('order-unknown', { order });
  return row.status === 'open' ? row : refuse('order-closed', { order });
}
