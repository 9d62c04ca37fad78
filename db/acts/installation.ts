import * as z from 'zod';
import type { Json } from '../../domain/json.ts';
import { code } from '../../domain/record/field.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { act } from './act.ts';
import { actorOf, changed, created, entry } from './entry.ts';
import { installedSerials, lockInstallation } from './installations.ts';
import { lockSerials } from './lock-serials.ts';
import { moveSerials } from './move-serials.ts';
import { expired } from './pick-serials.ts';
import { requireSerials } from './require-serials.ts';
import { recordNumber, scannedSerials } from './values.ts';

const one = z.object({ id: recordNumber });
const opening = z.object({
  serials: scannedSerials.min(1),
  site: code('使用单位', 'Site'),
  planned: z.string().max(100).optional(),
});
const siteCheck = one.extend({ checks: z.record(z.string(), z.json()) });
const acceptance = one.extend({ party: z.enum(['maker', 'customer']), result: z.enum(['accepted', 'rejected']) });

export const installationActs = {
  /** → {id}; refuses organisation-unknown, serial-wrong-status, serial-held, nonconformance-open, serial-expired. */
  open: act(opening, openInstallation),
  /** → {id}; refuses installation-…, site-unfit where a check is false. */
  'check-site': act(siteCheck, checkSite),
  /** With both parties' acceptance the devices are installed. → {id, status}; refuses installation-…, serial-held. */
  accept: act(acceptance, accept),
  /** → {id, serials[]}; refuses installation-… before both have accepted, serial-held. */
  activate: act(one, activate),
};

async function openInstallation(
  tx: Tx,
  { serials, site, planned }: z.output<typeof opening>,
  context: ActContext,
): Promise<Json | Refused> {
  const known = await tx.query('select 1 from organisation where id = $1', [site]);
  if (known.length === 0) return refuse('organisation-unknown', { organisation: site });
  const rows = await lockSerials(tx, serials);
  if (isRefused(rows)) return rows;
  const devices = rows.map(({ serial }) => serial);
  const fit = await requireSerials(
    tx,
    { serials: devices, statuses: ['received', 'installed'], notHeld: true, noOpenNonconformance: true },
    context,
  );
  const refused = isRefused(fit) ? fit : expired(rows, context.at);
  if (refused) return refused;
  const [row] = await tx.query<{ id: string }>(
    `insert into installation (site, planned, status, opened_by, opened_at) values ($1, $2, 'open', $3, $4) returning id::text as id`,
    [site, planned ?? null, actorOf(context).user, context.at],
  );
  const id = row!.id;
  await tx.query('insert into installation_serial (serial, installation) select s, $2 from unnest($1::text[]) as s order by s', [
    devices,
    id,
  ]);
  await audit(tx, entry(context, 'installation.opened', id, created({ site, planned, serials: devices, status: 'open' })));
  return { id };
}

async function checkSite(tx: Tx, { id, checks }: z.output<typeof siteCheck>, context: ActContext): Promise<Json | Refused> {
  const row = await lockInstallation(tx, id, ['open'], { zh: '检查场地', en: 'have its site checked' });
  if (isRefused(row)) return row;
  const failed = Object.keys(checks).filter((check) => checks[check] === false);
  if (failed.length > 0) return refuse('site-unfit', { checks: failed });
  await tx.query('update installation set site_checks = $2::jsonb where id = $1', [id, JSON.stringify(checks)]);
  await audit(tx, entry(context, 'installation.site-checked', id, { site_checks: { old: row.site_checks, new: checks } }));
  return { id };
}

async function accept(tx: Tx, { id, party, result }: z.output<typeof acceptance>, context: ActContext): Promise<Json | Refused> {
  const row = await lockInstallation(tx, id, ['open', 'rejected'], { zh: '验收', en: 'be accepted' });
  if (isRefused(row)) return row;
  const results = { maker_result: row.maker_result, customer_result: row.customer_result, [`${party}_result`]: result };
  const both = [results.maker_result, results.customer_result];
  const status = both.includes('rejected') ? 'rejected' : both.includes(null) ? 'open' : 'accepted';
  if (status === 'accepted') {
    const serials = await lockSerials(tx, await installedSerials(tx, id));
    const refused = isRefused(serials) ? serials : await moveSerials(tx, serials, 'installed', context);
    if (refused) return refused;
  }
  await tx.query(`update installation set status = $2, ${party}_result = $3, ${party}_by = $4, ${party}_at = $5 where id = $1`, [
    id,
    status,
    result,
    actorOf(context).user,
    context.at,
  ]);
  const old = { status: row.status, maker_result: row.maker_result, customer_result: row.customer_result };
  await audit(tx, entry(context, 'installation.judged', id, changed(old, { status, ...results })));
  return { id, status };
}

async function activate(tx: Tx, { id }: { id: string }, context: ActContext): Promise<Json | Refused> {
  const row = await lockInstallation(tx, id, ['accepted'], { zh: '启用', en: 'be activated' });
  if (isRefused(row)) return row;
  const serials = await installedSerials(tx, id);
  const rows = await lockSerials(tx, serials);
  if (isRefused(rows)) return rows;
  const refused = await moveSerials(tx, rows, 'active', context);
  if (refused) return refused;
  await tx.query(`update installation set status = 'active', activated_at = $2 where id = $1`, [id, context.at]);
  await audit(tx, entry(context, 'installation.activated', id, { status: { old: row.status, new: 'active' } }));
  return { id, serials };
}
