import * as z from 'zod';
import { choice, code, day, instant, optional, rowId, text } from './field.ts';
import { noun } from './noun.ts';

/** One calibration of an instrument. */
export const calibration = noun({
  name: 'calibration',
  title: { zh: '校准记录', en: 'Calibration' },
  written: 'acts',
  generated: ['id'],
  schema: z.strictObject({
    id: rowId('编号', 'Id'),
    instrument: code('仪器', 'Instrument'),
    calibrated_on: day('校准日期', 'Calibrated on'),
    due: day('下次校准', 'Next due'),
    result: choice(['passed', 'failed'], '结果', 'Result'),
    certificate: optional(text('校准证书', 'Certificate', 300)),
    recorded_by: code('记录人', 'Recorded by'),
    recorded_at: instant('记录时间', 'Recorded at'),
  }),
});
