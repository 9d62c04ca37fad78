import * as z from 'zod';
import type { Json } from '../../domain/json.ts';
import { code, count, day } from '../../domain/record/field.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { act } from './act.ts';
import { created, entry } from './entry.ts';
import { lockOrder } from './orders.ts';

const newOrder = z.object({
  order: code('订单', 'Order'),
  kind: z.enum(['production', 'sales']).default('sales'),
  customer: code('客户', 'Customer').optional(),
  model: code('型号', 'Model'),
  quantity: count('数量', 'Quantity').min(1),
  market: code('市场', 'Market').optional(),
  planned_start: day('计划开始', 'Planned start').optional(),
  planned_end: day('计划结束', 'Planned end').optional(),
});

export const orderActs = {
  /** → {order}; refuses order-exists, model-unknown, organisation-unknown. A sales order needs a customer. */
  open: act(newOrder, openOrder),
  /** → {order, customer, model, quantity, market}; refuses order-unknown, order-closed, order-mismatch, quantity-exceeded. */
  require: act(
    z.object({
      order: code('订单', 'Order'),
      customer: code('客户', 'Customer').optional(),
      quantity: count('数量', 'Quantity').optional(),
    }),
    async (tx, { order, customer, quantity }) => {
      const row = await lockOrder(tx, order);
      if (isRefused(row)) return row;
      if (customer !== undefined && row.customer !== null && row.customer !== customer) {
        return refuse('order-mismatch', { order, field: { zh: '客户', en: 'customer' }, expected: row.customer });
      }
      if (quantity !== undefined && quantity > row.quantity)
        return refuse('quantity-exceeded', { order, quantity: row.quantity });
      return { order, customer: row.customer, model: row.model, quantity: row.quantity, market: row.market };
    },
  ),
};

async function openOrder(tx: Tx, values: z.output<typeof newOrder>, context: ActContext): Promise<Json | Refused> {
  const { order, kind, customer, model } = values;
  const [known] = await tx.query<{ model: boolean; customer: boolean }>(
    `select exists (select from device_model where id = $1 and status = 'active') as model,
       exists (select from organisation where id = $2) as customer`,
    [model, customer ?? null],
  );
  if (!known?.model) return refuse('model-unknown', { model });
  if (customer === undefined ? kind === 'sales' : !known.customer)
    return refuse('organisation-unknown', { organisation: customer ?? '—' });
  const written = await tx.query(
    `insert into customer_order (id, kind, customer, model, quantity, market, planned_start, planned_end, status)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'open') on conflict do nothing returning 1`,
    [
      order,
      kind,
      customer ?? null,
      model,
      values.quantity,
      values.market ?? null,
      values.planned_start ?? null,
      values.planned_end ?? null,
    ],
  );
  if (written.length === 0) return refuse('order-exists', { order });
  const { order: _id, ...fields } = values;
  await audit(tx, entry(context, 'order.opened', order, created({ ...fields, status: 'open' })));
  return { order };
}
