import * as z from 'zod';
import { code, count, day } from '../../domain/record/field.ts';
import { releaseKinds } from '../../domain/record/release.ts';
import { refuse } from '../../domain/record/refusal.ts';
import { reviewBatch } from '../batch-review-store.ts';
import { act } from './act.ts';
import { enrollSerials } from './enroll-serials.ts';
import { finishBatch } from './finish-batch.ts';
import { openBatch } from './open-batch.ts';
import { operationDone } from './operation-done.ts';
import { releaseBatch } from './release-batch.ts';
import { requireComplete } from './require-complete.ts';
import { rescheduleBatch } from './reschedule-batch.ts';
import { batchCode, reasonText, scannedSerials } from './values.ts';

const one = z.object({ batch: batchCode });

export const batchActs = {
  /** Pins what is in force. → {batch, bom, route[{operation…}], inspection_standard}; refuses batch-exists, model-unknown, order-unknown, order-closed, order-mismatch, outside-schedule, quantity-exceeded, certificate-…, standard-missing. */
  open: act(
    one.extend({
      model: code('型号', 'Model'),
      order: code('订单', 'Order'),
      quantity: count('数量', 'Quantity').min(1),
      planned_start: day('计划开始', 'Planned start'),
      planned_end: day('计划结束', 'Planned end'),
    }),
    openBatch,
  ),
  /** → {enrolled}; refuses batch-unknown, batch-closed, batch-full, serial-wrong-batch, serial-wrong-model, serial-wrong-status, serial-held. */
  enroll: act(one.extend({ serials: scannedSerials }), enrollSerials),
  /** `operator` is who completes the task unless given. → {done}; refuses operation-unknown, route-out-of-order, station-unknown, station-not-cleared, operator-not-qualified, instrument-…, serial-wrong-batch, serial-wrong-status, serial-held. */
  'operation-done': act(
    one.extend({
      serials: scannedSerials,
      operation: code('工序', 'Operation'),
      station: code('工位', 'Station'),
      operator: code('操作员', 'Operator').optional(),
      instrument: code('仪器', 'Instrument').optional(),
    }),
    operationDone,
  ),
  /** Devices in production that are not held are finished. → {serials[]}; refuses route-incomplete. */
  finish: act(one, finishBatch),
  /** → {batch, planned_start, planned_end}; refuses outside-schedule. */
  reschedule: act(
    one.extend({
      planned_start: day('计划开始', 'Planned start').optional(),
      planned_end: day('计划结束', 'Planned end').optional(),
      reason: reasonText,
    }),
    rescheduleBatch,
  ),
  /** → see BatchReview; refuses batch-unknown. */
  review: act(one, async (tx, { batch }) => (await reviewBatch(tx, batch)) ?? refuse('batch-unknown', { batch })),
  /** → {complete: true}; refuses batch-unknown, nonconformance-open, balance-wrong, batch-incomplete. */
  'require-complete': act(one, async (tx, { batch }) => (await requireComplete(tx, batch)) ?? { complete: true }),
  /** Market release moves the passed devices to released. → {id, devices, serials[]}; refuses as require-complete, and certificate-…, release-missing, already-released, serial-held, batch-held. */
  release: act(one.extend({ kind: z.enum(releaseKinds) }), releaseBatch),
};
