import * as z from 'zod';
import { choice, code, count, instant, optional, parts, rowId, text, titled } from './field.ts';
import { noun } from './noun.ts';

/** What is bad: a component lot, serial numbers of parts, a batch, or the devices themselves. */
export const recallCause = z
  .strictObject({
    lot: code('物料批号', 'Lot').nullish(),
    parts: parts(
      z.strictObject({ item: code('物料', 'Item'), serial: code('部件序列号', 'Part serial') }),
      '部件',
      'Parts',
    ).nullish(),
    batch: code('批号', 'Batch').nullish(),
    serials: z.array(code('序列号', 'Serial')).nullish(),
  })
  .refine((cause) => Boolean(cause.lot || cause.batch || cause.parts?.length || cause.serials?.length), {
    message: 'name a lot, parts, a batch or serials',
  });

export const recallClasses = ['1', '2', '3'] as const;
export const recallDepths = ['consumer', 'user', 'retail', 'wholesale'] as const;
export const effectivenessLevels = ['A', 'B', 'C', 'D', 'E'] as const;
export const remedies = ['correct', 'remove', 'replace', 'refund', 'monitor'] as const;

/** A recall campaign: its cause, its frozen scope, its evaluation and its plan (21 CFR 7, NMPA order 29). */
export const recall = noun({
  name: 'recall',
  title: { zh: '召回', en: 'Recall' },
  written: 'acts',
  generated: ['id'],
  schema: z.strictObject({
    id: rowId('编号', 'Id'),
    number: code('召回编号', 'Number'),
    cause: titled(recallCause, '起因', 'Cause'),
    reason: text('理由', 'Reason'),
    complaint: optional(rowId('投诉', 'Complaint')),
    status: choice(['open', 'frozen', 'closed'], '状态', 'Status'),
    class: optional(choice(recallClasses, '级别', 'Class')),
    hazard: optional(text('危害评估', 'Hazard evaluation')),
    severity: optional(code('严重程度', 'Severity')),
    probability: optional(code('发生概率', 'Probability')),
    depth: optional(choice(recallDepths, '深度', 'Depth')),
    effectiveness_level: optional(choice(effectivenessLevels, '有效性检查级别', 'Effectiveness level')),
    remedy: optional(choice(remedies, '措施', 'Remedy')),
    notice: optional(text('通知内容', 'Notice', 10_000)),
    frozen_at: optional(instant('范围截至', 'Scope as of')),
    scope_hash: optional(text('范围摘要 SHA-256', 'Hash of the scope, SHA-256', 64)),
    scope_devices: optional(count('范围台数', 'Devices in scope')),
    scope_statuses: optional(titled(z.record(z.string(), z.int()), '按状态台数', 'Devices by status')),
    opened_by: code('发起人', 'Opened by'),
    opened_at: instant('发起时间', 'Opened at'),
    summary: optional(text('总结', 'Summary', 10_000)),
    closed_by: optional(code('关闭人', 'Closed by')),
    closed_at: optional(instant('关闭时间', 'Closed at')),
  }),
});
