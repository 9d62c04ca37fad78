import * as z from 'zod';
import { code, instant, optional, rowId, text } from './field.ts';
import { noun } from './noun.ts';

/** What others report: a serial seen somewhere. It is kept as reported, and never refused. */
export const observation = noun({
  name: 'observation',
  title: { zh: '观察', en: 'Observation' },
  written: 'acts',
  generated: ['id'],
  schema: z.strictObject({
    id: rowId('编号', 'Id'),
    serial: text('序列号（原样）', 'Serial as reported', 200),
    location: optional(code('库位', 'Location')),
    organisation: optional(code('组织', 'Organisation')),
    note: optional(text('说明', 'Note')),
    observed_at: instant('观察时间', 'Observed at'),
    reported_by: code('报告人', 'Reported by'),
    recorded_at: instant('记录时间', 'Recorded at'),
    case: optional(rowId('事项', 'Case')),
  }),
});
