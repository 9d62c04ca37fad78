import * as z from 'zod';
import { choice, code, day, decimal, optional, parts, text } from './field.ts';
import { noun } from './noun.ts';

const characteristic = z.strictObject({
  characteristic: code('检验项', 'Characteristic'),
  name_zh: text('中文名称', 'Name in Chinese', 300),
  name_en: text('英文名称', 'Name in English', 300),
  unit: optional(code('单位', 'Unit')),
  minimum: optional(decimal('下限', 'Minimum')),
  maximum: optional(decimal('上限', 'Maximum')),
  expected: optional(text('应为', 'Expected', 200)),
});

/** The characteristics that are inspected on a model or an item, with their limits (inclusive), from a date on. */
export const inspectionStandard = noun({
  name: 'inspection-standard',
  title: { zh: '检验标准', en: 'Inspection standard' },
  written: 'master',
  schema: z.strictObject({
    id: code('编号', 'Id'),
    standard: code('标准号', 'Standard'),
    version: code('版本', 'Version'),
    subject: code('型号或物料', 'Model or item'),
    kind: choice(['incoming', 'in_process', 'final'], '检验类别', 'Kind'),
    effective_from: day('生效日期', 'Effective from'),
    inspection_level: optional(choice(['I', 'II', 'III', 'S-1', 'S-2', 'S-3', 'S-4'], '检验水平', 'Inspection level')),
    aql: optional(decimal('接收质量限 AQL', 'Acceptance quality limit')),
    characteristics: parts(characteristic, '检验项', 'Characteristics'),
  }),
});
