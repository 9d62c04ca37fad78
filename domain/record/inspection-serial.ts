import * as z from 'zod';
import { code, flag, rowId } from './field.ts';
import { noun } from './noun.ts';

/** A device that an inspection was made on. */
export const inspectionSerial = noun({
  name: 'inspection-serial',
  title: { zh: '受检序列号', en: 'Inspected serial' },
  key: ['serial', 'inspection'],
  written: 'acts',
  schema: z.strictObject({
    serial: code('序列号', 'Serial'),
    inspection: rowId('检验', 'Inspection'),
    passed: flag('合格', 'Passed'),
  }),
});
