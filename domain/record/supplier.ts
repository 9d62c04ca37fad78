import * as z from 'zod';
import { choice, code, codes, day, optional, text } from './field.ts';
import { noun } from './noun.ts';

/** A supplier and what it is approved for; an empty list means every item. */
export const supplier = noun({
  name: 'supplier',
  title: { zh: '供应商', en: 'Supplier' },
  written: 'master',
  schema: z.strictObject({
    id: code('供应商', 'Supplier'),
    name: text('名称', 'Name', 300),
    status: choice(['approved', 'suspended', 'withdrawn'], '状态', 'Status').default('approved'),
    items: codes('批准物料', 'Approved for'),
    approved_until: optional(day('批准有效期至', 'Approved until')),
    contact: optional(text('联系方式', 'Contact', 500)),
  }),
});
