import * as z from 'zod';
import { code, day, flag, optional, parts, text } from './field.ts';
import { noun } from './noun.ts';

const operation = z.strictObject({
  operation: code('工序', 'Operation'),
  name_zh: text('中文名称', 'Name in Chinese', 300),
  name_en: text('英文名称', 'Name in English', 300),
  station: optional(code('工位', 'Station')),
  components: flag('装入部件', 'Takes components').default(false),
  inspection: flag('需过程检验', 'Is inspected').default(false),
  qualified: flag('需上岗资格', 'Needs a qualified operator').default(false),
  instrument: flag('需在校仪器', 'Needs an instrument in calibration').default(false),
  clearance: flag('需清场', 'Needs line clearance').default(false),
});

/** The operations of a model in their order, from a date on. */
export const route = noun({
  name: 'route',
  title: { zh: '工艺路线', en: 'Route' },
  written: 'master',
  schema: z.strictObject({
    id: code('编号', 'Id'),
    model: code('型号', 'Model'),
    version: code('版本', 'Version'),
    effective_from: day('生效日期', 'Effective from'),
    operations: parts(operation, '工序', 'Operations'),
  }),
});
