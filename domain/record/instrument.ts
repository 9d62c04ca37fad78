import * as z from 'zod';
import { choice, code, day, optional, text } from './field.ts';
import { noun } from './noun.ts';

/** A measuring instrument; usable up to and including the day its calibration is due. */
export const instrument = noun({
  name: 'instrument',
  title: { zh: '仪器', en: 'Instrument' },
  written: 'master',
  schema: z.strictObject({
    id: code('仪器编号', 'Instrument'),
    name_zh: text('中文名称', 'Name in Chinese', 300),
    name_en: text('英文名称', 'Name in English', 300),
    kind: code('类别', 'Kind'),
    calibrated_on: optional(day('校准日期', 'Calibrated on')),
    calibration_due: optional(day('校准有效期至', 'Calibration due')),
    status: choice(['usable', 'blocked'], '状态', 'Status').default('usable'),
  }),
});
