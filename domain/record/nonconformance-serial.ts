import * as z from 'zod';
import { choice, code, rowId } from './field.ts';
import { noun } from './noun.ts';
import { serialStatuses } from './serial-status.ts';

/** A device that a nonconformance is about. */
export const nonconformanceSerial = noun({
  name: 'nonconformance-serial',
  title: { zh: '不合格序列号', en: 'Nonconforming serial' },
  key: ['serial', 'nonconformance'],
  written: 'acts',
  schema: z.strictObject({
    serial: code('序列号', 'Serial'),
    nonconformance: rowId('不合格', 'Nonconformance'),
    status_before: choice(serialStatuses, '原状态', 'Status before'),
  }),
});
