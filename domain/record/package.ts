import * as z from 'zod';
import { choice, instant, rowId, titled } from './field.ts';
import { noun } from './noun.ts';

/** A logistic unit under an SSCC; what is in it is told by aggregation events. */
export const logisticPackage = noun({
  name: 'package',
  title: { zh: '包装', en: 'Package' },
  key: ['sscc'],
  written: 'acts',
  schema: z.strictObject({
    sscc: titled(z.string().regex(/^\d{18}$/), '物流单元 SSCC', 'SSCC'),
    status: choice(['issued', 'packed', 'unpacked'], '状态', 'Status'),
    issued_at: instant('签发时间', 'Issued at'),
    epc: rowId('对象编号', 'Object'),
  }),
});
