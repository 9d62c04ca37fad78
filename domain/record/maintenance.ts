import * as z from 'zod';
import { choice, code, instant, optional, rowId, text } from './field.ts';
import { noun } from './noun.ts';

export const maintenanceResults = ['returned-to-service', 'out-of-service'] as const;
export const maintenanceKinds = ['preventive', 'corrective'] as const;

/** A maintenance of one device: scheduled, open, completed (ISO 13485 7.5.4). */
export const maintenance = noun({
  name: 'maintenance',
  title: { zh: '维护', en: 'Maintenance' },
  written: 'acts',
  generated: ['id'],
  schema: z.strictObject({
    id: rowId('编号', 'Id'),
    serial: code('序列号', 'Serial'),
    kind: choice(maintenanceKinds, '类别', 'Kind'),
    reason: optional(text('原因', 'Reason')),
    due: optional(instant('应做时间', 'Due')),
    status: choice(['scheduled', 'open', 'completed'], '状态', 'Status'),
    findings: optional(text('发现', 'Findings')),
    result: optional(choice(maintenanceResults, '结果', 'Result')),
    recorded_by: code('记录人', 'Recorded by'),
    recorded_at: instant('记录时间', 'Recorded at'),
    opened_at: optional(instant('开始时间', 'Opened at')),
    completed_by: optional(code('完成人', 'Completed by')),
    completed_at: optional(instant('完成时间', 'Completed at')),
  }),
});
