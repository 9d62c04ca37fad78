import * as z from 'zod';
import { choice, code, instant, optional, rowId, text } from './field.ts';
import { noun } from './noun.ts';

export const holdCauses = ['nonconformance', 'recall', 'quality'] as const;

/** A hold over one serial, lot or batch: open until lifted. It stops every pick, release, shipment and installation. */
export const hold = noun({
  name: 'hold',
  title: { zh: '冻结', en: 'Hold' },
  written: 'acts',
  generated: ['id'],
  schema: z.strictObject({
    id: rowId('编号', 'Id'),
    serial: optional(code('序列号', 'Serial')),
    lot: optional(code('物料批号', 'Lot')),
    batch: optional(code('批号', 'Batch')),
    cause: choice(holdCauses, '起因', 'Cause'),
    reference: optional(code('起因编号', 'Reference')),
    reason: text('理由', 'Reason'),
    placed_by: code('冻结人', 'Placed by'),
    placed_at: instant('冻结时间', 'Placed at'),
    lifted_by: optional(code('解冻人', 'Lifted by')),
    lifted_at: optional(instant('解冻时间', 'Lifted at')),
    lift_reason: optional(text('解冻理由', 'Reason of lifting')),
  }),
});
