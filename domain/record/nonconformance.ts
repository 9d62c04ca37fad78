import * as z from 'zod';
import { choice, code, instant, optional, rowId, text } from './field.ts';
import { noun } from './noun.ts';

export const dispositions = ['rework', 'scrap', 'concession', 'return'] as const;
export const severities = ['minor', 'major', 'critical'] as const;

/** A nonconformity (ISO 13485 8.3): what it is about is segregated by a hold until it is closed. */
export const nonconformance = noun({
  name: 'nonconformance',
  title: { zh: '不合格', en: 'Nonconformance' },
  written: 'acts',
  generated: ['id'],
  schema: z.strictObject({
    id: rowId('编号', 'Id'),
    batch: optional(code('批号', 'Batch')),
    lot: optional(code('物料批号', 'Lot')),
    description: text('描述', 'Description'),
    cause: optional(text('原因', 'Cause')),
    severity: optional(choice(severities, '严重程度', 'Severity')),
    status: choice(['open', 'disposed', 'closed'], '状态', 'Status'),
    disposition: optional(choice(dispositions, '处置', 'Disposition')),
    disposition_reason: optional(text('处置理由', 'Reason of the disposition')),
    result: optional(text('结果', 'Result')),
    opened_by: code('提出人', 'Opened by'),
    opened_at: instant('提出时间', 'Opened at'),
    disposed_by: optional(code('处置人', 'Disposed by')),
    disposed_at: optional(instant('处置时间', 'Disposed at')),
    closed_by: optional(code('关闭人', 'Closed by')),
    closed_at: optional(instant('关闭时间', 'Closed at')),
  }),
});
