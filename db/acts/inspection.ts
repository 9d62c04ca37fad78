import * as z from 'zod';
import { code } from '../../domain/record/field.ts';
import { inspectionKinds, inspectionResult } from '../../domain/record/inspection.ts';
import { act } from './act.ts';
import { findStandard } from './find-standard.ts';
import { passInspected } from './pass-inspected.ts';
import { recordInspection } from './record-inspection.ts';
import { batchCode, recordNumber, scannedSerials } from './values.ts';

const kind = z.enum(inspectionKinds);

export const inspectionActs = {
  /** The standard in force for an item, a lot's item, a model, or a batch (final: the one pinned). → {standard, version, level, aql, sampling: full|single, characteristics: [{characteristic, unit, lower, upper, expected}]}; refuses standard-missing. */
  standard: act(
    z.object({
      item: code('物料', 'Item').optional(),
      model: code('型号', 'Model').optional(),
      batch: batchCode.optional(),
      lot: code('物料批号', 'Lot').optional(),
      kind,
    }),
    async (tx, values, context) => findStandard(tx, values, context.at),
  ),
  /** → {id, outOfLimits[{characteristic, value, minimum, maximum, expected, serial}], accepted}; refuses characteristic-unknown, standard-missing, instrument-…, calibration-expired, serial-…, lot-unknown. */
  record: act(
    z.object({
      batch: batchCode.optional(),
      lot: code('物料批号', 'Lot').optional(),
      serials: scannedSerials.default([]),
      failed: scannedSerials.default([]),
      standard: code('检验标准', 'Standard').optional(),
      results: z.array(inspectionResult).max(10_000),
      sample_size: z.int().min(0).optional(),
      accepted: z.boolean(),
      kind,
    }),
    recordInspection,
  ),
  /** After an accepted final inspection: the finished devices of the batch pass, except those that failed or are held. → {passed, serials[]} */
  pass: act(z.object({ id: recordNumber, except: scannedSerials.default([]) }), passInspected),
};
