import * as z from 'zod';
import { choice, code, codes, instant, optional, rowId, text } from './field.ts';
import { noun } from './noun.ts';

/** Something that cannot be as it was reported, until a person has resolved it. */
export const qualityCase = noun({
  name: 'case',
  title: { zh: '事项', en: 'Case' },
  table: 'quality_case',
  written: 'acts',
  generated: ['id'],
  schema: z.strictObject({
    id: rowId('编号', 'Id'),
    kind: code('类别', 'Kind'),
    serials: codes('序列号', 'Serials'),
    reference: optional(code('相关单据', 'Reference')),
    description: text('描述', 'Description'),
    status: choice(['open', 'closed'], '状态', 'Status'),
    resolution: optional(text('处理结果', 'Resolution')),
    opened_by: code('提出人', 'Opened by'),
    opened_at: instant('提出时间', 'Opened at'),
    closed_by: optional(code('关闭人', 'Closed by')),
    closed_at: optional(instant('关闭时间', 'Closed at')),
  }),
});
