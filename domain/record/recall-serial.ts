import * as z from 'zod';
import { choice, code, flag, optional, rowId } from './field.ts';
import { noun } from './noun.ts';
import { serialStatuses } from './serial-status.ts';

/** A device in a recall's scope as it was when the scope was frozen. `present`: the bad component is in it still. */
export const recallSerial = noun({
  name: 'recall-serial',
  title: { zh: '召回范围', en: 'Recalled serial' },
  key: ['recall', 'serial'],
  written: 'acts',
  schema: z.strictObject({
    recall: rowId('召回', 'Recall'),
    serial: code('序列号', 'Serial'),
    holder: optional(code('持有单位', 'Holder')),
    status: choice(serialStatuses, '冻结时状态', 'Status when frozen'),
    present: flag('仍含有', 'Still contains it'),
  }),
});
