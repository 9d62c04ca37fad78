import * as z from 'zod';
import { choice, code, count, flag, instant, optional, parts, rowId, text } from './field.ts';
import { noun } from './noun.ts';

export const inspectionKinds = ['incoming', 'in_process', 'final'] as const;

/** A measured value as it was read, in the instrument's own words. */
export const inspectionResult = z.strictObject({
  characteristic: code('检验项', 'Characteristic'),
  value: z.preprocess(
    (value) => (typeof value === 'number' || typeof value === 'boolean' ? String(value) : value),
    text('实测值', 'Value', 200),
  ),
  unit: optional(code('单位', 'Unit')),
  instrument: optional(code('仪器', 'Instrument')),
  serial: optional(code('序列号', 'Serial')),
});

/** An inspection with its measured values and what lay outside the limits of the standard in force. */
export const inspection = noun({
  name: 'inspection',
  title: { zh: '检验记录', en: 'Inspection' },
  written: 'acts',
  generated: ['id'],
  schema: z.strictObject({
    id: rowId('编号', 'Id'),
    kind: choice(inspectionKinds, '检验类别', 'Kind'),
    batch: optional(code('批号', 'Batch')),
    lot: optional(code('物料批号', 'Lot')),
    standard: optional(code('检验标准', 'Standard')),
    results: parts(inspectionResult, '结果', 'Results'),
    out_of_limits: parts(z.record(z.string(), z.json()), '超限', 'Out of limits'),
    sample_size: optional(count('样本量', 'Sample size')),
    accepted: flag('接收', 'Accepted'),
    inspected_by: code('检验员', 'Inspector'),
    inspected_at: instant('检验时间', 'Inspected at'),
  }),
});
