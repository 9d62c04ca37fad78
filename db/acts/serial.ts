import * as z from 'zod';
import { code } from '../../domain/record/field.ts';
import { isRefused } from '../../domain/record/refusal.ts';
import { serialStatuses } from '../../domain/record/serial-status.ts';
import { act } from './act.ts';
import { lockSerials } from './lock-serials.ts';
import { moveSerials } from './move-serials.ts';
import { reserveSerials } from './reserve-serials.ts';
import { requireSerials } from './require-serials.ts';
import { batchCode, reasonText, scannedSerials } from './values.ts';

const many = z.int().min(1).max(10_000);

export const serialActs = {
  /** → {serials[], first, last}; refuses model-unknown, certificate-missing, certificate-expired, numbers-exhausted. */
  reserve: act(
    z.object({
      model: code('型号', 'Model'),
      quantity: many,
      batch: batchCode.optional(),
      order: code('订单', 'Order').optional(),
    }),
    reserveSerials,
  ),
  /** → {moved}; refuses serial-unknown, status-not-allowed, serial-held. No serials: nothing moves. */
  move: act(
    z.object({ serials: scannedSerials.default([]), to: z.enum(serialStatuses), reason: reasonText.optional() }),
    async (tx, { serials, to, reason }, context) => {
      const rows = await lockSerials(tx, serials);
      if (isRefused(rows)) return rows;
      return (await moveSerials(tx, rows, to, context, reason)) ?? { moved: rows.length };
    },
  ),
  /** → {serials[]}; refuses by the first thing that is not as required: serial-unknown, serial-wrong-batch, serial-wrong-model, serial-wrong-status, serial-not-released, serial-wrong-order, serial-held, nonconformance-open. */
  require: act(
    z.object({
      serials: scannedSerials.default([]),
      statuses: z.array(z.enum(serialStatuses)).optional(),
      batch: batchCode.optional(),
      order: code('订单', 'Order').optional(),
      customer: code('客户', 'Customer').optional(),
      model: code('型号', 'Model').optional(),
      notHeld: z.boolean().optional(),
      noOpenNonconformance: z.boolean().optional(),
    }),
    requireSerials,
  ),
};
