import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import type { SerialStatus } from '../../domain/record/serial-status.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { actorOf, entry } from './entry.ts';
import { liftHolds } from './holds.ts';
import { lockSerials, type SerialRow } from './lock-serials.ts';
import { moveSerials } from './move-serials.ts';
import { lockNonconformance, type NonconformanceRow } from './nonconformances.ts';

interface Closing {
  id: string;
  result: string;
  comment?: string;
}

/** Closes a nonconformance that was disposed of, and puts its devices back where they were. */
export async function closeNonconformance(
  tx: Tx,
  { id, result, comment }: Closing,
  context: ActContext,
): Promise<Json | Refused> {
  const row = await lockNonconformance(tx, id, ['disposed'], { zh: '关闭', en: 'be closed' });
  if (isRefused(row)) return row;
  const found = await tx.query<{ serial: string; status_before: SerialStatus }>(
    'select serial, status_before from nonconformance_serial where nonconformance = $1 order by serial',
    [id],
  );
  const rows = await lockSerials(
    tx,
    found.map(({ serial }) => serial),
  );
  if (isRefused(rows)) return rows;
  const waiting = await notReinspected(tx, row, rows, new Map(found.map((one) => [one.serial, one.status_before])));
  if (waiting.length > 0) return refuse('reinspection-missing', { serials: waiting }, waiting);
  await tx.query(`update nonconformance set status = 'closed', result = $2, closed_by = $3, closed_at = $4 where id = $1`, [
    id,
    comment === undefined ? result : `${result}: ${comment}`,
    actorOf(context).user,
    context.at,
  ]);
  await liftHolds(tx, { cause: 'nonconformance', reference: id }, result, context);
  for (const [before, devices] of Map.groupBy(rows, ({ serial }) => found.find((one) => one.serial === serial)!.status_before)) {
    const refused = await putBack(tx, devices, before, row, context);
    if (refused) return refused;
  }
  await audit(tx, entry(context, 'nonconformance.closed', id, { status: { old: row.status, new: 'closed' } }, comment ?? result));
  return { id };
}

const afterProduction: SerialStatus[] = ['finished', 'passed', 'released', 'returned'];

/** Reworked devices that are still nonconforming, or that had passed production and have no passed inspection since. */
async function notReinspected(
  tx: Tx,
  { disposition, disposed_at }: NonconformanceRow,
  rows: SerialRow[],
  before: Map<string, SerialStatus>,
): Promise<string[]> {
  if (disposition !== 'rework') return [];
  const reworked = rows.filter(({ status }) => status === 'in_production').map(({ serial }) => serial);
  const inspected = await tx.query<{ serial: string }>(
    `select distinct x.serial from inspection_serial x join inspection i on i.id = x.inspection
     where x.serial = any ($1) and x.passed and i.accepted and i.inspected_at >= $2`,
    [reworked, disposed_at],
  );
  const fine = new Set(inspected.map(({ serial }) => serial));
  const due = reworked.filter((serial) => afterProduction.includes(before.get(serial) as SerialStatus) && !fine.has(serial));
  return [...rows.filter(({ status }) => status === 'nonconforming').map(({ serial }) => serial), ...due];
}

async function putBack(
  tx: Tx,
  rows: SerialRow[],
  before: SerialStatus,
  { disposition }: NonconformanceRow,
  context: ActContext,
): Promise<Refused | undefined> {
  const target = targetOf(before);
  if (disposition === 'concession') return moveAlong(tx, at(rows, 'nonconforming'), target, context);
  if (disposition !== 'rework' || !target.includes('passed')) return undefined;
  return moveAlong(tx, at(rows, 'in_production'), ['finished', ...target], context);
}

const at = (rows: SerialRow[], status: SerialStatus) => rows.filter((row) => row.status === status);

function targetOf(before: SerialStatus): SerialStatus[] {
  if (before === 'released') return ['passed', 'released'];
  return afterProduction.includes(before) ? ['passed'] : ['in_production'];
}

async function moveAlong(tx: Tx, rows: SerialRow[], path: SerialStatus[], context: ActContext): Promise<Refused | undefined> {
  let moving = rows;
  for (const status of path) {
    const refused = await moveSerials(tx, moving, status, context);
    if (refused) return refused;
    moving = moving.map((row) => ({ ...row, status }));
  }
  return undefined;
}
