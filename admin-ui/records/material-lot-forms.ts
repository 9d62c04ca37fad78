import * as z from 'zod';
import { choice, code, day, decimal, optional, text } from '../../domain/record/field.ts';

/** What is entered when a material lot arrives: it is received at a place, by an act of its own. */
export const lotReceipt = z.strictObject({
  lot: code('批号', 'Lot'),
  item: code('物料', 'Item'),
  supplier: code('供应商', 'Supplier'),
  quantity: decimal('数量', 'Quantity'),
  unit: code('单位', 'Unit').optional(),
  expiry: optional(day('有效期至', 'Expiry')),
  location: code('库位', 'Location'),
});

/** What is decided on a material lot. */
export const lotDecision = z.strictObject({
  decision: choice(['accepted', 'rejected', 'concession'], '判定', 'Decision'),
  reason: text('理由', 'Reason').optional(),
});
