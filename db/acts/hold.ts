import * as z from 'zod';
import { code } from '../../domain/record/field.ts';
import { isRefused, refuse } from '../../domain/record/refusal.ts';
import { act } from './act.ts';
import { liftHolds, placeHolds } from './holds.ts';
import { lockSerials } from './lock-serials.ts';
import { batchCode, reasonText, scannedSerials } from './values.ts';

export const holdActs = {
  /** A hold of quality assurance. → {held}; refuses nothing-named, serial-unknown. */
  place: act(
    z.object({
      serials: scannedSerials.default([]),
      lot: code('物料批号', 'Lot').optional(),
      batch: batchCode.optional(),
      reference: code('起因编号', 'Reference'),
      reason: reasonText.min(1),
    }),
    async (tx, { serials, lot, batch, reference, reason }, context) => {
      if (serials.length === 0 && lot === undefined && batch === undefined) return refuse('nothing-named');
      const rows = await lockSerials(tx, serials);
      if (isRefused(rows)) return rows;
      const held = rows.map(({ serial }) => serial);
      return { held: await placeHolds(tx, { serials: held, lot, batch, cause: 'quality', reference, reason }, context) };
    },
  ),
  /** Lifts the holds of a cause under a reference; those of a nonconformance end with it. → {lifted}; refuses hold-unknown. */
  lift: act(
    z.object({
      cause: z.enum(['quality', 'recall']).default('quality'),
      reference: code('起因编号', 'Reference'),
      reason: reasonText.min(1),
    }),
    async (tx, { cause, reference, reason }, context) => {
      const lifted = await liftHolds(tx, { cause, reference }, reason, context);
      return lifted > 0 ? { lifted } : refuse('hold-unknown');
    },
  ),
};
