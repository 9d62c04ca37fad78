import * as z from 'zod';
import { code, flag, instant, optional, rowId, text, titled } from './field.ts';
import { noun } from './noun.ts';

/** A stored EPCIS 2.0 event; `body` is its JSON form. */
export const event = noun({
  name: 'event',
  title: { zh: '追溯事件', en: 'Event' },
  written: 'acts',
  generated: ['id'],
  schema: z.strictObject({
    id: rowId('编号', 'Id'),
    event_id: text('事件标识', 'Event id', 300),
    type: code('类型', 'Type'),
    biz_step: optional(text('业务步骤', 'Business step', 300)),
    event_time: instant('事件时间', 'Event time'),
    record_time: instant('记录时间', 'Record time'),
    declares_error: flag('错误声明', 'Declares an error'),
    run_id: optional(titled(z.uuid(), '流程', 'Run')),
    instance: optional(code('步骤实例', 'Instance')),
    command_key: optional(code('命令', 'Command')),
    body: titled(z.record(z.string(), z.json()), '内容', 'Content'),
  }),
});
