import * as z from 'zod';
import { choice, code, codes, instant, optional, rowId, text, titled } from './field.ts';
import { noun } from './noun.ts';

/** A shipment from any organisation to any: maker, dealer, hospital. */
export const shipment = noun({
  name: 'shipment',
  title: { zh: '发货', en: 'Shipment' },
  written: 'acts',
  generated: ['id'],
  schema: z.strictObject({
    id: rowId('编号', 'Id'),
    order: optional(code('订单', 'Order')),
    from_organisation: code('发货方', 'From'),
    to_organisation: code('收货方', 'To'),
    status: choice(['open', 'dispatched', 'received', 'closed'], '状态', 'Status'),
    carrier: optional(text('承运人', 'Carrier', 300)),
    waybill: optional(text('运单号', 'Waybill', 200)),
    conditions: optional(titled(z.json(), '运输条件', 'Conditions')),
    sscc: codes('物流单元', 'SSCC'),
    opened_by: code('建单人', 'Opened by'),
    opened_at: instant('建单时间', 'Opened at'),
    dispatched_at: optional(instant('发出时间', 'Dispatched at')),
    received_at: optional(instant('收货时间', 'Received at')),
    received_by: optional(code('收货人', 'Received by')),
    closed_at: optional(instant('关闭时间', 'Closed at')),
  }),
});
