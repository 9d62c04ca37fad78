import * as z from 'zod';
import { choice, code, instant, optional, rowId, text, titled } from './field.ts';
import { noun } from './noun.ts';

const result = ['accepted', 'rejected'] as const;

/** An installation, accepted by both parties before the devices are activated (ISO 13485 7.5.3). */
export const installation = noun({
  name: 'installation',
  title: { zh: '安装', en: 'Installation' },
  written: 'acts',
  generated: ['id'],
  schema: z.strictObject({
    id: rowId('编号', 'Id'),
    site: code('使用单位', 'Site'),
    planned: optional(text('计划到场', 'Planned visit', 100)),
    site_checks: optional(titled(z.record(z.string(), z.json()), '场地检查', 'Site checks')),
    status: choice(['open', 'accepted', 'rejected', 'active'], '状态', 'Status'),
    maker_result: optional(choice(result, '厂方验收', 'Accepted by the maker')),
    maker_by: optional(code('厂方验收人', 'Maker’s acceptor')),
    maker_at: optional(instant('厂方验收时间', 'Maker accepted at')),
    customer_result: optional(choice(result, '用户验收', 'Accepted by the customer')),
    customer_by: optional(code('用户验收人', 'Customer’s acceptor')),
    customer_at: optional(instant('用户验收时间', 'Customer accepted at')),
    opened_by: code('建单人', 'Opened by'),
    opened_at: instant('建单时间', 'Opened at'),
    activated_at: optional(instant('启用时间', 'Activated at')),
  }),
});
