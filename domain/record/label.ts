import * as z from 'zod';
import { choice, code, instant, optional, rowId, text } from './field.ts';
import { noun } from './noun.ts';

/** One printed label; issued = used + destroyed + sampled + open. */
export const label = noun({
  name: 'label',
  title: { zh: '标签', en: 'Label' },
  written: 'acts',
  generated: ['id'],
  schema: z.strictObject({
    id: rowId('编号', 'Id'),
    batch: code('批号', 'Batch'),
    serial: code('序列号', 'Serial'),
    status: choice(['issued', 'used', 'destroyed', 'sampled'], '状态', 'Status'),
    issued_at: instant('发放时间', 'Issued at'),
    ended_at: optional(instant('使用或销毁时间', 'Used or ended at')),
    reason: optional(text('原因', 'Reason')),
  }),
});
