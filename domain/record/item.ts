import * as z from 'zod';
import { choice, code, optional, text, titled } from './field.ts';
import { noun } from './noun.ts';

/** A material or component. `tracking` is how far it is followed (ISO 13485 7.5.9.1): by lot, or by serial number. */
export const item = noun({
  name: 'item',
  title: { zh: '物料', en: 'Item' },
  written: 'master',
  schema: z.strictObject({
    id: code('物料编码', 'Item'),
    gtin: optional(titled(z.string().regex(/^\d{14}$/), 'GTIN-14', 'GTIN-14')),
    name_zh: text('中文名称', 'Name in Chinese', 300),
    name_en: text('英文名称', 'Name in English', 300),
    unit: code('单位', 'Unit'),
    tracking: choice(['lot', 'serial'], '追溯方式', 'Tracked by').default('lot'),
    status: choice(['active', 'retired'], '状态', 'Status').default('active'),
  }),
});
