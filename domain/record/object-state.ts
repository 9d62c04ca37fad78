import * as z from 'zod';
import { instant, optional, rowId, text } from './field.ts';
import { noun } from './noun.ts';

/** Where an object is, who holds it and its disposition, each as of the latest event that says so. */
export const objectState = noun({
  name: 'object-state',
  title: { zh: '对象状态', en: 'State of an object' },
  key: ['epc'],
  written: 'projection',
  schema: z.strictObject({
    epc: rowId('对象编号', 'Object'),
    disposition: optional(text('处置状态', 'Disposition', 300)),
    disposition_at: optional(instant('状态时间', 'Disposition since')),
    place: optional(text('所在位置', 'Place', 300)),
    place_at: optional(instant('位置时间', 'Place since')),
    holder: optional(text('持有方', 'Holder', 300)),
    holder_at: optional(instant('持有时间', 'Holder since')),
    event: rowId('最近事件', 'Latest event'),
  }),
});
