import * as z from 'zod';
import { choice, code, instant, rowId } from './field.ts';
import { noun } from './noun.ts';

/** A device of a shipment. It can be on the way in one shipment at a time only. */
export const shipmentSerial = noun({
  name: 'shipment-serial',
  title: { zh: '发货序列号', en: 'Shipped serial' },
  key: ['shipment', 'serial'],
  written: 'acts',
  schema: z.strictObject({
    shipment: rowId('发货', 'Shipment'),
    serial: code('序列号', 'Serial'),
    status: choice(['picked', 'dispatched', 'received', 'missing', 'unexpected'], '状态', 'Status'),
    changed_at: instant('时间', 'At'),
  }),
});
