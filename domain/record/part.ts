import * as z from 'zod';
import { choice, code, optional, rowId } from './field.ts';
import { noun } from './noun.ts';

/** A component with a serial number of its own. */
export const part = noun({
  name: 'part',
  title: { zh: '序列化部件', en: 'Serialised part' },
  key: ['item', 'serial'],
  written: 'acts',
  schema: z.strictObject({
    item: code('物料', 'Item'),
    serial: code('部件序列号', 'Part serial'),
    lot: optional(code('物料批号', 'Lot')),
    status: choice(['in_stock', 'installed', 'removed', 'scrapped'], '状态', 'Status'),
    epc: rowId('对象编号', 'Object'),
  }),
});
