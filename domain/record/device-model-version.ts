import * as z from 'zod';
import { code, day, optional, text } from './field.ts';
import { noun } from './noun.ts';

/** A version of a device model; a batch is made under the one that is in force on the day it is opened. */
export const deviceModelVersion = noun({
  name: 'device-model-version',
  title: { zh: '型号版本', en: 'Device model version' },
  written: 'master',
  schema: z.strictObject({
    id: code('编号', 'Id'),
    model: code('型号', 'Model'),
    version: code('版本', 'Version'),
    effective_from: day('生效日期', 'Effective from'),
    description: optional(text('说明', 'Description')),
  }),
});
