import * as z from 'zod';
import { choice, code, optional, text } from './field.ts';
import { noun } from './noun.ts';

/** A place of work on the line. */
export const station = noun({
  name: 'station',
  title: { zh: '工位', en: 'Station' },
  written: 'master',
  schema: z.strictObject({
    id: code('工位', 'Station'),
    name_zh: text('中文名称', 'Name in Chinese', 300),
    name_en: text('英文名称', 'Name in English', 300),
    location: optional(code('位置', 'Location')),
    status: choice(['usable', 'blocked'], '状态', 'Status').default('usable'),
  }),
});
