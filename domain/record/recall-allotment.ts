import * as z from 'zod';
import { choice, code, instant, optional, rowId, text } from './field.ts';
import { noun } from './noun.ts';

export const recallOutcomes = ['returned', 'corrected', 'destroyed', 'used', 'lost', 'forwarded'] as const;

/** What one holder has to account for, device by device; without an outcome it is unexplained. */
export const recallAllotment = noun({
  name: 'recall-allotment',
  title: { zh: '召回核销', en: 'Recall account' },
  key: ['recall', 'organisation', 'serial'],
  written: 'acts',
  schema: z.strictObject({
    recall: rowId('召回', 'Recall'),
    organisation: code('组织', 'Organisation'),
    serial: code('序列号', 'Serial'),
    outcome: optional(choice(recallOutcomes, '去向', 'Outcome')),
    reason: optional(text('说明', 'Reason')),
    forwarded_to: optional(code('转给', 'Forwarded to')),
    accounted_at: optional(instant('核销时间', 'Accounted at')),
  }),
});
