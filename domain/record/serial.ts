import * as z from 'zod';
import { choice, code, day, instant, optional, rowId, titled } from './field.ts';
import { noun } from './noun.ts';
import { serialStatuses } from './serial-status.ts';

/** A device. `serial` is `<GTIN-14>.<serial number>`: unique for ever, case-sensitive, leading zeros significant. */
export const serial = noun({
  name: 'serial',
  title: { zh: '序列号', en: 'Serial' },
  key: ['serial'],
  written: 'acts',
  schema: z.strictObject({
    serial: code('序列号', 'Serial'),
    gtin: titled(z.string().regex(/^\d{14}$/), '产品标识 GTIN-14', 'GTIN-14'),
    number: code('序列号码', 'Serial number'),
    model: code('型号', 'Model'),
    model_version: optional(code('型号版本', 'Model version')),
    batch: optional(code('批号', 'Batch')),
    order: optional(code('订单', 'Order')),
    status: choice(serialStatuses, '状态', 'Status'),
    status_at: instant('状态时间', 'Status since'),
    expiry: optional(day('有效期至', 'Expiry')),
    reserved_at: instant('预留时间', 'Reserved at'),
    epc: rowId('对象编号', 'Object'),
  }),
});
