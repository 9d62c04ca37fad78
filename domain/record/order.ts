import * as z from 'zod';
import { choice, code, count, day, optional } from './field.ts';
import { noun } from './noun.ts';

/** An order: to produce (for stock or for a customer), or to deliver. Its window bounds the schedule of its batches. */
export const order = noun({
  name: 'order',
  title: { zh: '订单', en: 'Order' },
  table: 'customer_order',
  written: 'master',
  schema: z.strictObject({
    id: code('订单号', 'Order'),
    kind: choice(['production', 'sales'], '类别', 'Kind'),
    customer: optional(code('客户', 'Customer')),
    model: code('型号', 'Model'),
    quantity: count('数量', 'Quantity'),
    market: optional(code('市场', 'Market')),
    planned_start: optional(day('计划开始', 'Planned start')),
    planned_end: optional(day('计划结束', 'Planned end')),
    status: choice(['open', 'closed', 'cancelled'], '状态', 'Status').default('open'),
  }),
});
