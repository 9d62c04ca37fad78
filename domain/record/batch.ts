import * as z from 'zod';
import { choice, code, count, day, instant, optional } from './field.ts';
import { noun } from './noun.ts';

/** A production batch with what was in force when it was opened. */
export const batch = noun({
  name: 'batch',
  title: { zh: '生产批', en: 'Batch' },
  key: ['batch'],
  written: 'acts',
  schema: z.strictObject({
    batch: code('批号', 'Batch'),
    model: code('型号', 'Model'),
    model_version: optional(code('型号版本', 'Model version')),
    order: code('订单', 'Order'),
    quantity: count('计划数量', 'Quantity'),
    planned_start: day('计划开始', 'Planned start'),
    planned_end: day('计划结束', 'Planned end'),
    bom: code('物料清单', 'Bill of materials'),
    route: code('工艺路线', 'Route'),
    inspection_standard: optional(code('检验标准', 'Inspection standard')),
    expiry: optional(day('有效期至', 'Expiry')),
    status: choice(['open', 'production_released', 'market_released'], '状态', 'Status'),
    opened_by: code('开批人', 'Opened by'),
    opened_at: instant('开批时间', 'Opened at'),
  }),
});
