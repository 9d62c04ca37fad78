import * as z from 'zod';
import { code, day, decimal, optional, parts } from './field.ts';
import { noun } from './noun.ts';

const line = z.strictObject({
  item: code('物料', 'Item'),
  quantity: decimal('单台用量', 'Quantity per device'),
  operation: optional(code('装入工序', 'Installed at operation')),
});

/** What a device of a model is made of, from a date on. */
export const bom = noun({
  name: 'bom',
  title: { zh: '物料清单', en: 'Bill of materials' },
  written: 'master',
  schema: z.strictObject({
    id: code('编号', 'Id'),
    model: code('型号', 'Model'),
    version: code('版本', 'Version'),
    effective_from: day('生效日期', 'Effective from'),
    lines: parts(line, '明细', 'Lines'),
  }),
});
