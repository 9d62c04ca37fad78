import * as z from 'zod';
import { choice, code, optional, text, titled } from './field.ts';
import { noun } from './noun.ts';

/** A place where material or devices are. `uri` is its name in EPCIS events. */
export const location = noun({
  name: 'location',
  title: { zh: '库位', en: 'Location' },
  written: 'master',
  generated: ['uri'],
  schema: z.strictObject({
    id: code('库位', 'Location'),
    organisation: code('组织', 'Organisation'),
    name_zh: text('中文名称', 'Name in Chinese', 300),
    name_en: text('英文名称', 'Name in English', 300),
    kind: choice(['warehouse', 'quarantine', 'production', 'ward', 'other'], '类别', 'Kind'),
    gln: optional(titled(z.string().regex(/^\d{13}$/), '全球位置码 GLN', 'GLN')),
    status: choice(['active', 'inactive'], '状态', 'Status').default('active'),
    uri: text('EPCIS 标识', 'EPCIS identifier', 300),
  }),
});
