import * as z from 'zod';
import { code, count, day } from '../../domain/record/field.ts';
import { effectivenessSample } from '../../domain/record/effectiveness-sample.ts';
import { effectivenessLevels, recallCause, recallClasses, recallDepths, remedies } from '../../domain/record/recall.ts';
import { isRefused } from '../../domain/record/refusal.ts';
import { recallBalance, recallHolders } from '../recall-store.ts';
import { accountDevices } from './account-devices.ts';
import { acknowledgeNotice } from './acknowledge-notice.ts';
import { act } from './act.ts';
import { closeRecall } from './close-recall.ts';
import { unexplainedDevices } from './unexplained-devices.ts';
import { checkEffectiveness, notifyHolder } from './notify-holder.ts';
import { addHolder } from './forward-devices.ts';
import { freezeScope } from './freeze-scope.ts';
import { holdScope } from './hold-scope.ts';
import { openRecall } from './open-recall.ts';
import { lockRecall } from './recalls.ts';
import { reportRecall } from './report-recall.ts';
import { setRecall } from './set-recall.ts';
import { maybe, reasonText, recordNumber, scannedSerials } from './values.ts';

const one = z.object({ id: recordNumber });
const organisation = code('组织', 'Organisation');
const ofHolder = one.extend({ organisation });
const forwarding = z.object({ to: organisation, serials: scannedSerials });
const long = z.string().max(10_000);

export const recallActs = {
  /** → {id, number}; refuses complaint-unknown, lot-unknown, part-unknown, batch-unknown, serial-unknown. */
  open: act(z.object({ cause: recallCause, reason: reasonText.min(1), complaint: recordNumber.optional() }), openRecall),
  /** May be repeated while the recall is open: what is new is added. → {devices, present, serials[], own[], holders: [{organisation, serials[]}], hash, asOf, statuses{}, stock[], parts[]} */
  freeze: act(one, freezeScope),
  /** A hold on every device of the scope and on the bad lot. → {held} */
  hold: act(one, holdScope),
  /** → {id}; refuses recall-…. */
  evaluate: act(
    one.extend({
      class: z.enum(recallClasses),
      hazard: reasonText,
      severity: z.string().max(200).optional(),
      probability: z.string().max(200).optional(),
    }),
    setRecall('recall.evaluated'),
  ),
  /** → {id}; refuses recall-…. */
  plan: act(
    one.extend({
      depth: z.enum(recallDepths),
      effectiveness_level: z.enum(effectivenessLevels),
      remedy: z.enum(remedies),
      notice: long.optional(),
    }),
    setRecall('recall.planned'),
  ),
  /** Devices of the scope come to a holder: by hand, or from the holder that forwarded them. Again: nothing changes. → {organisation, serials[]}; refuses organisation-unknown, holder-unknown, not-in-recall, already-accounted. */
  'add-holder': act(ofHolder.extend({ serials: scannedSerials, forwarded_by: organisation.optional() }), addHolder),
  /** Holders that have been told nothing yet. → {holders: [{organisation, serials[]}]} */
  'pending-holders': act(one, async (tx, { id }) => {
    const recall = await lockRecall(tx, id, ['frozen'], { zh: '通知', en: 'notify' });
    return isRefused(recall) ? recall : { holders: (await recallHolders(tx, id, true)).map((holder) => ({ ...holder })) };
  }),
  /** A notice or a reminder was sent. → {notices}; refuses recall-…, holder-unknown. */
  notify: act(ofHolder.extend({ channel: code('渠道', 'Channel') }), notifyHolder),
  /** The holder's answer; what it forwarded comes to new holders. → {discrepancy, added: [{organisation, serials[]}]}; refuses as add-holder. */
  acknowledge: act(
    ofHolder.extend({
      received: count('收到', 'Received'),
      on_hand: count('在库', 'On hand').default(0),
      used: count('已使用', 'Used').default(0),
      quarantined: count('已隔离', 'Quarantined').default(0),
      forwarded: z.array(forwarding).default([]),
      remark: reasonText.optional(),
    }),
    acknowledgeNotice,
  ),
  /** What became of devices; adds up over several times, and moves them (returned, destroyed, lost). → the holder's balance; refuses holder-unknown, not-in-recall, already-accounted, status-not-allowed. */
  account: act(
    ofHolder.extend({
      returned: scannedSerials.default([]),
      corrected: scannedSerials.default([]),
      destroyed: scannedSerials.default([]),
      used: scannedSerials.default([]),
      lost: z.array(z.object({ serial: z.string().min(1).max(200), reason: reasonText.min(1) })).default([]),
    }),
    accountDevices,
  ),
  /** → {shipped, returned, corrected, destroyed, used, lost, forwarded, explained, unexplained} */
  balance: act(one.extend({ organisation: organisation.optional() }), async (tx, { id, organisation: holder }) => {
    const recall = await lockRecall(tx, id, ['open', 'frozen', 'closed'], { zh: '核对', en: 'be balanced' });
    return isRefused(recall) ? recall : { ...(await recallBalance(tx, id, holder)) };
  }),
  /** Nothing is left to explain, with a holder or at all; without `id` there is nothing to check. → {unexplained: 0}; refuses unexplained-devices. */
  'require-explained': act(
    z.object({ id: maybe(recordNumber), organisation: organisation.optional() }),
    async (tx, { id, organisation: holder }) =>
      (id === undefined ? undefined : await unexplainedDevices(tx, id, holder)) ?? { unexplained: 0 },
  ),
  /** Anyone with the seed draws the same. `percent` is the share of level B, 50 unless given. → {organisations[]} */
  'draw-sample': act(
    one.extend({
      level: z.enum(effectivenessLevels),
      seed: z.string().min(1).max(200),
      percent: maybe(z.number().min(11).max(99)),
    }),
    async (tx, { id, level, seed, percent }) => {
      const recall = await lockRecall(tx, id, ['frozen'], { zh: '抽样', en: 'be sampled' });
      if (isRefused(recall)) return recall;
      const holders = await recallHolders(tx, id);
      return {
        organisations: effectivenessSample(
          holders.map((holder) => holder.organisation),
          level,
          seed,
          percent,
        ),
      };
    },
  ),
  /** → {organisation}; refuses recall-…, holder-unknown. */
  'check-effectiveness': act(
    ofHolder.extend({ reached: z.boolean().optional(), effective: z.boolean(), comment: reasonText.optional() }),
    checkEffectiveness,
  ),
  /** A report to an authority. → {id} */
  report: act(
    one.extend({
      authority: z.string().min(1).max(300),
      number: z.string().max(200).optional(),
      on: day('报告日期', 'Reported on').optional(),
    }),
    (tx, { on, ...report }, context) => reportRecall(tx, { ...report, kind: 'authority', reported_on: on }, context),
  ),
  /** A status report. → {id} */
  'status-report': act(one.extend({ text: long.min(1) }), (tx, { id, text }, context) =>
    reportRecall(tx, { id, kind: 'status', content: text }, context),
  ),
  /** → {id}; refuses recall-…, unexplained-devices, holders-not-answered. */
  close: act(one.extend({ summary: long.optional() }), closeRecall),
};
