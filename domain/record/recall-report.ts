import * as z from 'zod';
import { choice, code, day, instant, optional, rowId, text } from './field.ts';
import { noun } from './noun.ts';

/** A report on a recall: to an authority (21 CFR 806.10, NMPA order 29), or on its status (21 CFR 7.53). */
export const recallReport = noun({
  name: 'recall-report',
  title: { zh: '召回报告', en: 'Recall report' },
  written: 'acts',
  generated: ['id'],
  schema: z.strictObject({
    id: rowId('编号', 'Id'),
    recall: rowId('召回', 'Recall'),
    kind: choice(['authority', 'status'], '类别', 'Kind'),
    authority: optional(text('监管机构', 'Authority', 300)),
    number: optional(code('报告编号', 'Report number')),
    reported_on: optional(day('报告日期', 'Reported on')),
    content: optional(text('内容', 'Content', 10_000)),
    recorded_by: code('记录人', 'Recorded by'),
    recorded_at: instant('记录时间', 'Recorded at'),
  }),
});
