import * as z from 'zod';
import type { Json } from '../../domain/json.ts';
import { code, instant } from '../../domain/record/field.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { act } from './act.ts';
import { actorOf, changed, created, entry } from './entry.ts';
import { lockLots } from './lots.ts';
import { lockSerials } from './lock-serials.ts';
import { reasonText, recordNumber } from './values.ts';

const one = z.object({ id: recordNumber });
const opening = z.object({
  serial: z.string().max(200).optional(),
  lot: code('物料批号', 'Lot').optional(),
  organisation: code('投诉单位', 'Organisation'),
  description: z.string().min(1).max(2000),
  reported_at: instant('获知时间', 'Reported at').optional(),
  event_kind: code('事件类别', 'Kind of event').optional(),
});

export const complaintActs = {
  /** → {id}; refuses organisation-unknown, serial-unknown, lot-unknown. */
  open: act(opening, openComplaint),
  /** → {id}; refuses complaint-…. */
  decide: act(
    one.extend({ reportable: z.boolean(), confirmed: z.boolean(), reason: reasonText.optional() }),
    (tx, { id, reason, ...decision }, context) =>
      advance(
        tx,
        id,
        ['open'],
        'decided',
        { ...decision, decision_reason: reason ?? null, decided_by: actorOf(context).user, decided_at: context.at },
        context,
      ),
  ),
  /** The report to an authority. → {id}; refuses complaint-…. */
  reported: act(
    one.extend({ number: code('上报编号', 'Report number'), authority: z.string().max(300).optional() }),
    (tx, { id, number, authority }, context) =>
      advance(
        tx,
        id,
        ['open', 'decided'],
        undefined,
        { report_number: number, authority: authority ?? null, authority_told_at: context.at },
        context,
      ),
  ),
  /** → {id}; refuses complaint-…. */
  close: act(one.extend({ reply: reasonText.optional() }), (tx, { id, reply }, context) =>
    advance(tx, id, ['decided'], 'closed', { reply: reply ?? null, closed_at: context.at }, context),
  ),
};

async function openComplaint(tx: Tx, values: z.output<typeof opening>, context: ActContext): Promise<Json | Refused> {
  const known = await tx.query('select 1 from organisation where id = $1', [values.organisation]);
  if (known.length === 0) return refuse('organisation-unknown', { organisation: values.organisation });
  const rows = await lockSerials(tx, values.serial === undefined ? [] : [values.serial]);
  if (isRefused(rows)) return rows;
  const lots = await lockLots(tx, values.lot === undefined ? [] : [values.lot], context.at);
  if (isRefused(lots)) return lots;
  const serial = rows[0]?.serial ?? null;
  const { lot = null, organisation, description, reported_at = context.at, event_kind = null } = values;
  const [row] = await tx.query<{ id: string }>(
    `insert into complaint (serial, lot, organisation, description, reported_at, event_kind, status, opened_by, opened_at)
     values ($1, $2, $3, $4, $5, $6, 'open', $7, $8) returning id::text as id`,
    [serial, lot, organisation, description, reported_at, event_kind, actorOf(context).user, context.at],
  );
  await audit(
    tx,
    entry(
      context,
      'complaint.opened',
      row!.id,
      created({ serial, lot, organisation, reported_at, event_kind, status: 'open' }),
      description,
    ),
  );
  return { id: row!.id };
}

type Fields = Record<string, string | boolean | null>;

async function advance(
  tx: Tx,
  id: string,
  from: string[],
  to: string | undefined,
  fields: Fields,
  context: ActContext,
): Promise<Json | Refused> {
  const [old] = await tx.query<Fields & { status: string }>(
    `select ${Object.keys(fields).join(', ')}, status from complaint where id = $1 for update`,
    [id],
  );
  if (!old) return refuse('complaint-unknown', { complaint: id });
  if (!from.includes(old.status))
    return refuse('complaint-status', { complaint: id, status: old.status, act: to ?? { zh: '上报', en: 'be reported' } });
  const now = to === undefined ? fields : { ...fields, status: to };
  const columns = Object.keys(now);
  await tx.query(`update complaint set ${columns.map((column, n) => `${column} = $${n + 2}`).join(', ')} where id = $1`, [
    id,
    ...Object.values(now),
  ]);
  await audit(tx, entry(context, to === undefined ? 'complaint.reported' : `complaint.${to}`, id, changed(old, now)));
  return { id };
}
