import * as z from 'zod';
import { code, instant, rowId, titled } from './field.ts';
import { noun } from './noun.ts';

/** Line clearance: nothing of an earlier batch is left on the station. It holds until another batch is cleared there. */
export const clearance = noun({
  name: 'clearance',
  title: { zh: '清场记录', en: 'Line clearance' },
  written: 'acts',
  generated: ['id'],
  schema: z.strictObject({
    id: rowId('编号', 'Id'),
    station: code('工位', 'Station'),
    batch: code('批号', 'Batch'),
    checks: titled(z.record(z.string(), z.json()), '检查项', 'Checks'),
    cleared_by: code('清场人', 'Cleared by'),
    cleared_at: instant('清场时间', 'Cleared at'),
  }),
});
