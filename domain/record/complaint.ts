import * as z from 'zod';
import { choice, code, flag, instant, optional, rowId, text } from './field.ts';
import { noun } from './noun.ts';

/** A complaint and the decision on it (ISO 13485 8.2.2). `reported_at` starts the clocks of reporting. */
export const complaint = noun({
  name: 'complaint',
  title: { zh: '投诉', en: 'Complaint' },
  written: 'acts',
  generated: ['id'],
  schema: z.strictObject({
    id: rowId('编号', 'Id'),
    serial: optional(code('序列号', 'Serial')),
    lot: optional(code('物料批号', 'Lot')),
    organisation: code('投诉单位', 'Organisation'),
    description: text('描述', 'Description'),
    reported_at: instant('获知时间', 'Reported at'),
    event_kind: optional(code('事件类别', 'Kind of event')),
    status: choice(['open', 'decided', 'closed'], '状态', 'Status'),
    reportable: optional(flag('需上报', 'Reportable')),
    confirmed: optional(flag('成立', 'Confirmed')),
    decision_reason: optional(text('判定理由', 'Reason of the decision')),
    opened_by: code('登记人', 'Opened by'),
    opened_at: instant('登记时间', 'Opened at'),
    decided_by: optional(code('判定人', 'Decided by')),
    decided_at: optional(instant('判定时间', 'Decided at')),
    authority: optional(text('监管机构', 'Authority', 300)),
    report_number: optional(code('上报编号', 'Report number')),
    authority_told_at: optional(instant('上报时间', 'Reported to the authority at')),
    reply: optional(text('答复', 'Reply')),
    closed_at: optional(instant('关闭时间', 'Closed at')),
  }),
});
