import * as z from 'zod';
import { choice, code, count, optional, text, titled } from './field.ts';
import { noun } from './noun.ts';

/**
 * How serial numbers of a model are made: a counter, or a keyed permutation of one that cannot be guessed. `length`
 * counts the characters after the prefix; prefix and length together stay within the 20 of GS1 AI 21.
 */
export const serialRule = z
  .strictObject({
    kind: z.enum(['counter', 'random']),
    prefix: z
      .string()
      .regex(/^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{0,10}$/)
      .default(''),
    length: z.int().min(4).max(20),
  })
  .refine((rule) => rule.prefix.length + rule.length <= 20, {
    path: ['length'],
    message: 'prefix and length exceed 20 characters',
  });

/** A model of device under one GTIN (UDI-DI); versions are dated beside it. */
export const deviceModel = noun({
  name: 'device-model',
  title: { zh: '产品型号', en: 'Device model' },
  written: 'master',
  schema: z.strictObject({
    id: code('型号', 'Model'),
    gtin: titled(z.string().regex(/^\d{14}$/), '产品标识 GTIN-14', 'GTIN-14'),
    name_zh: text('中文名称', 'Name in Chinese', 300),
    name_en: text('英文名称', 'Name in English', 300),
    serial_rule: titled(serialRule, '序列号规则', 'Serial number rule'),
    shelf_life_months: optional(count('有效期（月）', 'Shelf life in months')),
    status: choice(['active', 'retired'], '状态', 'Status').default('active'),
  }),
});
