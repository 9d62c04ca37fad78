import * as z from 'zod';
import { choice, code, day, decimal, instant, optional, rowId, text } from './field.ts';
import { noun } from './noun.ts';

export const lotStatuses = ['received', 'accepted', 'concession', 'rejected'] as const;

/** A lot of material or components as received. What is left of it stands in `stock`. */
export const materialLot = noun({
  name: 'material-lot',
  title: { zh: '物料批', en: 'Material lot' },
  key: ['lot'],
  written: 'acts',
  schema: z.strictObject({
    lot: code('物料批号', 'Lot'),
    item: code('物料', 'Item'),
    supplier: code('供应商', 'Supplier'),
    quantity: decimal('到货数量', 'Quantity received'),
    unit: code('单位', 'Unit'),
    expiry: optional(day('有效期至', 'Expiry')),
    status: choice(lotStatuses, '状态', 'Status'),
    decision_reason: optional(text('判定理由', 'Reason of the decision')),
    received_by: code('收货人', 'Received by'),
    received_at: instant('收货时间', 'Received at'),
    decided_by: optional(code('判定人', 'Decided by')),
    decided_at: optional(instant('判定时间', 'Decided at')),
    epc: rowId('对象编号', 'Object'),
  }),
});
