import * as z from 'zod';
import { code, day, decimal } from '../../domain/record/field.ts';
import { isRefused, refuse } from '../../domain/record/refusal.ts';
import { act } from './act.ts';
import { consumeStock } from './consume-stock.ts';
import { decideLot } from './decide-lot.ts';
import { lockLots, unusable } from './lots.ts';
import { proposeLots } from './propose-lots.ts';
import { receiveLot } from './receive-lot.ts';
import { batchCode, reasonText } from './values.ts';

const lot = code('物料批号', 'Lot');

export const materialLotActs = {
  /** → {lot, status}; `serials` registers serialised parts of the lot. Refuses lot-exists, item-, supplier-, location-unknown, part-exists. */
  receive: act(
    z.object({
      lot,
      item: code('物料', 'Item'),
      supplier: code('供应商', 'Supplier'),
      quantity: decimal('数量', 'Quantity').refine((text) => !/^-|^[0.]+$/.test(text), 'must be more than 0'),
      unit: code('单位', 'Unit').optional(),
      expiry: day('有效期至', 'Expiry').optional(),
      location: code('库位', 'Location'),
      serials: z.array(code('部件序列号', 'Part serial')).max(10_000).optional(),
    }),
    receiveLot,
  ),
  /** → {lot, status}; refuses lot-unknown, lot-decided. */
  decide: act(
    z.object({ lot, decision: z.enum(['accepted', 'rejected', 'concession']), reason: reasonText.optional() }),
    decideLot,
  ),
  /** → {lots[]}; refuses lot-unknown, lot-wrong-item, lot-held, lot-not-accepted, lot-expired, supplier-not-approved. */
  'require-usable': act(
    z.object({ lots: z.array(lot).max(1000).default([]), item: code('物料', 'Item').optional() }),
    async (tx, { lots, item }, context) => {
      const rows = await lockLots(tx, lots, context.at);
      return isRefused(rows) ? rows : (unusable(rows, item) ?? { lots: rows.map((row) => row.lot) });
    },
  ),
  /** → {lot, consumed}; refuses as require-usable, and stock-insufficient. */
  consume: act(
    z.object({ lot, quantity: decimal('数量', 'Quantity'), batch: batchCode }),
    async (tx, { lot: name, quantity, batch }, context) => {
      const rows = await lockLots(tx, [name], context.at);
      if (isRefused(rows)) return rows;
      return (
        unusable(rows) ?? (await consumeStock(tx, name, quantity, `batch ${batch}`, context)) ?? { lot: name, consumed: quantity }
      );
    },
  ),
  /** Usable lots, first expired first out: of an item up to a quantity, or of a batch's bill of materials (of one operation). → {lots: [{item, lot, quantity, expiry, location, available}]} */
  propose: act(
    z.object({
      item: code('物料', 'Item').optional(),
      quantity: decimal('数量', 'Quantity').optional(),
      batch: batchCode.optional(),
      operation: z.string().optional(),
    }),
    async (tx, values, context) => {
      if (values.item === undefined && values.batch === undefined) return refuse('nothing-named');
      return { lots: await proposeLots(tx, values, context.at) };
    },
  ),
};
