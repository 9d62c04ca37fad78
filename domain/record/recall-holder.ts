import * as z from 'zod';
import { code, count, flag, instant, optional, rowId, text } from './field.ts';
import { noun } from './noun.ts';

/** A holder of recalled devices: when it was told, what it answered, whether the notice was effective. */
export const recallHolder = noun({
  name: 'recall-holder',
  title: { zh: '召回持有单位', en: 'Holder of recalled devices' },
  key: ['recall', 'organisation'],
  written: 'acts',
  schema: z.strictObject({
    recall: rowId('召回', 'Recall'),
    organisation: code('组织', 'Organisation'),
    forwarded_by: optional(code('转自', 'Forwarded by')),
    notices: count('通知次数', 'Notices sent'),
    first_notified_at: optional(instant('首次通知', 'First notified')),
    last_notified_at: optional(instant('最近通知', 'Last notified')),
    channel: optional(code('渠道', 'Channel')),
    acknowledged_at: optional(instant('回复时间', 'Acknowledged at')),
    received: optional(count('收到', 'Received')),
    on_hand: optional(count('在库', 'On hand')),
    used: optional(count('已使用', 'Used')),
    quarantined: optional(count('已隔离', 'Quarantined')),
    remark: optional(text('备注', 'Remark')),
    reached: optional(flag('已收到通知', 'Reached')),
    effective: optional(flag('有效', 'Effective')),
    effectiveness_findings: optional(text('有效性检查', 'Effectiveness check')),
    effectiveness_at: optional(instant('检查时间', 'Checked at')),
  }),
});
