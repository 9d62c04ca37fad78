import * as z from 'zod';
import type { Json } from '../../domain/json.ts';
import { instant } from '../../domain/record/field.ts';
import { maintenanceKinds, maintenanceResults } from '../../domain/record/maintenance.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { act } from './act.ts';
import { actorOf, changed, created, entry } from './entry.ts';
import { lockSerials } from './lock-serials.ts';
import { moveSerials } from './move-serials.ts';
import { reasonText, recordNumber, scannedSerials } from './values.ts';

const kind = z.enum(maintenanceKinds);
const plan = z.object({ serials: scannedSerials.min(1), kind: kind.default('preventive'), due: instant('应做时间', 'Due') });
const opening = z.object({ serial: z.string().min(1).max(200), kind, reason: reasonText.optional() });
const completion = z.object({
  id: recordNumber,
  findings: reasonText.default(''),
  result: z.enum([...maintenanceResults, 'passed', 'failed']),
});

export const maintenanceActs = {
  /** → {ids[]}; refuses serial-unknown. */
  schedule: act(plan, schedule),
  /** The scheduled one of the kind, if there is one, is opened. → {id}; refuses serial-unknown, status-not-allowed, maintenance-open. */
  open: act(opening, openMaintenance),
  /** Returned to service the device is active again; out of service it stays in maintenance. → {id, result}; refuses maintenance-…, serial-held. */
  complete: act(completion, complete),
};

async function schedule(tx: Tx, { serials, kind: of, due }: z.output<typeof plan>, context: ActContext): Promise<Json | Refused> {
  const rows = await lockSerials(tx, serials);
  if (isRefused(rows)) return rows;
  const made = await tx.query<{ id: string; serial: string }>(
    `insert into maintenance (serial, kind, due, status, recorded_by, recorded_at)
     select s, $2, $3, 'scheduled', $4, $5 from unnest($1::text[]) as s order by s returning id::text as id, serial`,
    [rows.map(({ serial }) => serial), of, due, actorOf(context).user, context.at],
  );
  const told = made.map(({ id, serial }) =>
    entry(context, 'maintenance.scheduled', id, created({ serial, kind: of, due, status: 'scheduled' })),
  );
  await audit(tx, ...told);
  return { ids: made.map(({ id }) => id) };
}

async function openMaintenance(
  tx: Tx,
  { serial, kind: of, reason }: z.output<typeof opening>,
  context: ActContext,
): Promise<Json | Refused> {
  const rows = await lockSerials(tx, [serial]);
  if (isRefused(rows)) return rows;
  const device = rows[0]!.serial;
  const [open] = await tx.query<{ id: string }>(`select id::text as id from maintenance where serial = $1 and status = 'open'`, [
    device,
  ]);
  if (open) return refuse('maintenance-open', { serial: device, maintenance: open.id });
  const refused = await moveSerials(tx, rows, 'in_maintenance', context, reason);
  if (refused) return refused;
  const [planned] = await tx.query<{ id: string }>(
    `update maintenance set status = 'open', reason = $3, opened_at = $4 where id = (
       select id from maintenance where serial = $1 and kind = $2 and status = 'scheduled' order by due limit 1) returning id::text as id`,
    [device, of, reason ?? null, context.at],
  );
  if (planned) {
    await audit(tx, entry(context, 'maintenance.opened', planned.id, { status: { old: 'scheduled', new: 'open' } }, reason));
    return { id: planned.id };
  }
  const [row] = await tx.query<{ id: string }>(
    `insert into maintenance (serial, kind, reason, status, recorded_by, recorded_at, opened_at)
     values ($1, $2, $3, 'open', $4, $5, $5) returning id::text as id`,
    [device, of, reason ?? null, actorOf(context).user, context.at],
  );
  await audit(tx, entry(context, 'maintenance.opened', row!.id, created({ serial: device, kind: of, status: 'open' }), reason));
  return { id: row!.id };
}

async function complete(
  tx: Tx,
  { id, findings, result: said }: z.output<typeof completion>,
  context: ActContext,
): Promise<Json | Refused> {
  const result = said === 'passed' ? 'returned-to-service' : said === 'failed' ? 'out-of-service' : said;
  const [row] = await tx.query<{ serial: string; status: string }>(
    'select serial, status from maintenance where id = $1 for update',
    [id],
  );
  if (!row) return refuse('maintenance-unknown', { maintenance: id });
  if (row.status !== 'open')
    return refuse('maintenance-status', { maintenance: id, status: row.status, act: { zh: '完成', en: 'be completed' } });
  const rows = await lockSerials(tx, [row.serial]);
  if (isRefused(rows)) return rows;
  const refused = result === 'returned-to-service' ? await moveSerials(tx, rows, 'active', context) : undefined;
  if (refused) return refused;
  await tx.query(
    `update maintenance set status = 'completed', findings = $2, result = $3, completed_by = $4, completed_at = $5 where id = $1`,
    [id, findings, result, actorOf(context).user, context.at],
  );
  await audit(
    tx,
    entry(context, 'maintenance.completed', id, changed({ status: 'open' }, { status: 'completed', findings, result })),
  );
  return { id, result };
}
