import * as z from 'zod';
import { code, day, optional, text } from './field.ts';
import { noun } from './noun.ts';

/** What an operator is qualified to do, and until when. */
export const qualification = noun({
  name: 'qualification',
  title: { zh: '上岗资格', en: 'Operator qualification' },
  written: 'master',
  schema: z.strictObject({
    id: code('编号', 'Id'),
    operator: code('操作员', 'Operator'),
    operation: code('工序', 'Operation'),
    valid_from: day('生效日期', 'Valid from'),
    valid_to: optional(day('有效期至', 'Valid to')),
    evidence: optional(text('依据', 'Evidence', 500)),
  }),
});
