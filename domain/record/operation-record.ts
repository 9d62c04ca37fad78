import * as z from 'zod';
import { code, instant, optional, rowId } from './field.ts';
import { noun } from './noun.ts';

/** One operation of the route, done on one device. */
export const operationRecord = noun({
  name: 'operation-record',
  title: { zh: '工序记录', en: 'Operation record' },
  written: 'acts',
  generated: ['id'],
  schema: z.strictObject({
    id: rowId('编号', 'Id'),
    batch: code('批号', 'Batch'),
    serial: code('序列号', 'Serial'),
    operation: code('工序', 'Operation'),
    station: code('工位', 'Station'),
    operator: code('操作员', 'Operator'),
    instrument: optional(code('仪器', 'Instrument')),
    done_at: instant('完成时间', 'Done at'),
  }),
});
