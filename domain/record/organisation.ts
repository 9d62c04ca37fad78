import * as z from 'zod';
import { choice, code, optional, text, titled } from './field.ts';
import { noun } from './noun.ts';

/** The maker itself, a dealer in any chain, a hospital, a carrier. `uri` is its name in EPCIS events. */
export const organisation = noun({
  name: 'organisation',
  title: { zh: '组织', en: 'Organisation' },
  written: 'master',
  generated: ['uri'],
  schema: z.strictObject({
    id: code('组织', 'Organisation'),
    kind: choice(['maker', 'dealer', 'hospital', 'carrier', 'other'], '类别', 'Kind'),
    name_zh: text('中文名称', 'Name in Chinese', 300),
    name_en: text('英文名称', 'Name in English', 300),
    gln: optional(titled(z.string().regex(/^\d{13}$/), '全球位置码 GLN', 'GLN')),
    address: optional(text('收货地址', 'Consignee address', 500)),
    contact: optional(text('联系人', 'Contact', 500)),
    language: choice(['zh', 'en'], '语言', 'Language').default('zh'),
    channel: choice(['letter', 'email', 'telephone', 'portal'], '通知渠道', 'Channel').default('email'),
    status: choice(['active', 'inactive'], '状态', 'Status').default('active'),
    uri: text('EPCIS 标识', 'EPCIS identifier', 300),
  }),
});
