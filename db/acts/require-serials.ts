import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import type { SerialStatus } from '../../domain/record/serial-status.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { requireUnheld } from './holds.ts';
import { lockSerials, type SerialRow } from './lock-serials.ts';
import { openNonconformancesOf } from './open-nonconformances.ts';

export interface Requirement {
  serials: string[];
  statuses?: SerialStatus[];
  batch?: string;
  order?: string;
  customer?: string;
  model?: string;
  notHeld?: boolean;
  noOpenNonconformance?: boolean;
}

/** Requires devices to be of a batch, an order, a customer, a model, in a status, not held, without open nonconformance. */
export async function requireSerials(tx: Tx, required: Requirement, _context: ActContext): Promise<Json | Refused> {
  const rows = await lockSerials(tx, required.serials);
  if (isRefused(rows)) return rows;
  const refused =
    wrong(rows, required) ??
    (await wrongOrder(tx, rows, required)) ??
    (required.notHeld ? await requireUnheld(tx, rows) : undefined) ??
    (required.noOpenNonconformance ? await requireNoNonconformance(tx, rows) : undefined);
  return refused ?? { serials: rows.map(({ serial }) => serial) };
}

const named = (rows: readonly SerialRow[]) => rows.map(({ serial }) => serial);

function wrong(rows: SerialRow[], { batch, model, statuses }: Requirement): Refused | undefined {
  const otherBatch = rows.filter((row) => batch !== undefined && row.batch !== batch);
  if (otherBatch.length > 0)
    return refuse('serial-wrong-batch', { serials: named(otherBatch), batch: batch ?? '' }, named(otherBatch));
  const otherModel = rows.filter((row) => model !== undefined && row.model !== model);
  if (otherModel.length > 0)
    return refuse('serial-wrong-model', { serials: named(otherModel), model: model ?? '' }, named(otherModel));
  const other = rows.filter((row) => statuses && !statuses.includes(row.status));
  if (other.length === 0) return undefined;
  const unreleased = statuses?.includes('released') && other.some(({ status }) => beforeRelease.includes(status));
  const code = unreleased ? 'serial-not-released' : 'serial-wrong-status';
  return refuse(
    code,
    { serials: named(other), statuses: statuses ?? [] },
    other.map(({ serial, status }) => ({ serial, status })),
  );
}

const beforeRelease: SerialStatus[] = [
  'reserved',
  'allocated',
  'encoded',
  'commissioned',
  'in_production',
  'finished',
  'passed',
  'nonconforming',
];

/**
 * A device made for one customer goes to that customer only; one made for stock goes to any. The order that asks for it
 * names the customer.
 */
export async function wrongOrder(
  tx: Tx,
  rows: readonly SerialRow[],
  { order, customer }: Requirement,
): Promise<Refused | undefined> {
  if (order === undefined && customer === undefined) return undefined;
  const bad = await tx.query<{ serial: string }>(
    `select s.serial from serial s
     left join batch b on b.batch = s.batch
     left join customer_order made on made.id = coalesce(s."order", b."order")
     left join customer_order asked on asked.id = $2
     where s.serial = any ($1) and (
       (asked.id is not null and s.model <> asked.model)
       or (made.customer is not null and made.customer is distinct from coalesce($3, asked.customer)))
     order by s.serial`,
    [named(rows), order ?? null, customer ?? null],
  );
  if (bad.length === 0) return undefined;
  const serials = bad.map(({ serial }) => serial);
  return refuse('serial-wrong-order', { serials, order: [order, customer].filter((name) => name !== undefined) }, serials);
}

async function requireNoNonconformance(tx: Tx, rows: SerialRow[]): Promise<Refused | undefined> {
  const open = await openNonconformancesOf(tx, named(rows));
  if (open.length === 0) return undefined;
  const serials = [...new Set(open.map(({ serial }) => serial))];
  return refuse('nonconformance-open', { subjects: serials, ids: [...new Set(open.map(({ id }) => id))] }, serials);
}
