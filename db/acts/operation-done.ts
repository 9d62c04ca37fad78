import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { lockOpenBatch } from './batches.ts';
import { actorOf, created, entry } from './entry.ts';
import { requireInstruments } from './instruments.ts';
import { lockSerials } from './lock-serials.ts';
import { requireQualified } from './qualifications.ts';
import { requireClear } from './stations.ts';

interface Done {
  batch: string;
  serials: string[];
  operation: string;
  station: string;
  operator?: string;
  instrument?: string;
}

interface Operation {
  operation: string;
  qualified?: boolean;
  instrument?: boolean;
  clearance?: boolean;
}

/** Records an operation of the batch's route on devices, in the route's order; the route says what else it asks for. */
export async function operationDone(tx: Tx, done: Done, context: ActContext): Promise<Json | Refused> {
  if (done.serials.length === 0) return refuse('no-serials');
  const head = await lockOpenBatch(tx, done.batch);
  if (isRefused(head)) return head;
  const [route] = await tx.query<{ operations: Operation[] }>('select operations from route where id = $1', [head.route]);
  const place = route!.operations.findIndex(({ operation }) => operation === done.operation);
  const asked = route!.operations[place];
  if (!asked) return refuse('operation-unknown', { route: head.route, operation: done.operation });
  const serials = await devicesFor(tx, done);
  if (isRefused(serials)) return serials;
  const operator = done.operator ?? actorOf(context).user;
  const refused =
    (await outOfOrder(tx, serials, done.operation, route!.operations.slice(0, place))) ??
    (await conditions(tx, asked, { ...done, operator }, context));
  if (refused) return refused;
  await tx.query(
    `insert into operation_record (batch, serial, operation, station, operator, instrument, done_at)
     select $1, s, $3, $4, $5, $6, $7 from unnest($2::text[]) as s order by s`,
    [done.batch, serials, done.operation, done.station, operator, done.instrument ?? null, context.at],
  );
  const { operation, station, instrument } = done;
  const fields = created({ operation, station, operator, instrument });
  await audit(tx, ...serials.map((serial) => entry(context, 'serial.operation-done', serial, fields)));
  return { done: serials.length };
}

async function devicesFor(tx: Tx, { batch, serials }: Done): Promise<string[] | Refused> {
  const rows = await lockSerials(tx, serials);
  if (isRefused(rows)) return rows;
  const other = rows.filter((row) => row.batch !== batch).map(({ serial }) => serial);
  if (other.length > 0) return refuse('serial-wrong-batch', { serials: other, batch }, other);
  const idle = rows.filter(({ status }) => status !== 'in_production').map(({ serial }) => serial);
  if (idle.length > 0) return refuse('serial-wrong-status', { serials: idle, statuses: ['in_production'] }, idle);
  return rows.map(({ serial }) => serial);
}

async function outOfOrder(tx: Tx, serials: string[], operation: string, before: Operation[]): Promise<Refused | undefined> {
  const missing = await tx.query<{ serial: string; operation: string }>(
    `select s as serial, o as operation from unnest($1::text[]) as s, unnest($2::text[]) as o
     where not exists (select from operation_record r where r.serial = s and r.operation = o) order by 1, 2`,
    [serials, before.map((step) => step.operation)],
  );
  if (missing.length === 0) return undefined;
  const stopped = [...new Set(missing.map(({ serial }) => serial))];
  const operations = [...new Set(missing.map((step) => step.operation))];
  return refuse('route-out-of-order', { serials: stopped, missing: operations, operation }, stopped);
}

async function conditions(
  tx: Tx,
  asked: Operation,
  done: Done & { operator: string },
  context: ActContext,
): Promise<Refused | undefined> {
  const [station] = await tx.query(`select 1 from station where id = $1 and status = 'usable'`, [done.station]);
  if (!station) return refuse('station-unknown', { station: done.station });
  if (asked.clearance) {
    const refused = await requireClear(tx, done.station, done.batch);
    if (refused) return refused;
  }
  if (asked.qualified) {
    const refused = await requireQualified(tx, done.operator, done.operation, context.at);
    if (refused) return refused;
  }
  if (asked.instrument && done.instrument === undefined) return refuse('instrument-missing', { operation: done.operation });
  return done.instrument === undefined ? undefined : requireInstruments(tx, [done.instrument], context.at);
}
