import * as z from 'zod';
import { choice, code, count, instant, rowId } from './field.ts';
import { noun } from './noun.ts';

export const releaseKinds = ['production', 'market'] as const;

/** The release of a batch, with the person who authorised it (ISO 13485 8.2.6). */
export const release = noun({
  name: 'release',
  title: { zh: '放行', en: 'Release' },
  written: 'acts',
  generated: ['id'],
  schema: z.strictObject({
    id: rowId('编号', 'Id'),
    batch: code('批号', 'Batch'),
    kind: choice(releaseKinds, '类别', 'Kind'),
    devices: count('台数', 'Devices'),
    released_by: code('放行人', 'Released by'),
    released_at: instant('放行时间', 'Released at'),
  }),
});
