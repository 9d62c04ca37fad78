import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { entry } from './entry.ts';
import { lockSerials, type SerialRow } from './lock-serials.ts';
import { lockOrder } from './orders.ts';
import { requireSerials, wrongOrder } from './require-serials.ts';
import { lockShipment, type ShipmentRow } from './shipments.ts';

/** Picks devices for a shipment; the same scan again changes nothing. */
export async function pickSerials(
  tx: Tx,
  { id, serials }: { id: string; serials: string[] },
  context: ActContext,
): Promise<Json | Refused> {
  if (serials.length === 0) return refuse('no-serials');
  const shipment = await lockShipment(tx, id, ['open'], { zh: '拣货', en: 'pick' });
  if (isRefused(shipment)) return shipment;
  const rows = await lockSerials(tx, serials);
  if (isRefused(rows)) return rows;
  const refused = await mayBePicked(tx, rows, shipment, context);
  if (refused) return refused;
  const picked = await tx.query<{ serial: string }>(
    `insert into shipment_serial (shipment, serial, status, changed_at) select $1, s, 'picked', $3 from unnest($2::text[]) as s order by s
     on conflict do nothing returning serial`,
    [id, rows.map(({ serial }) => serial), context.at],
  );
  const elsewhere = await tx.query<{ serial: string }>(
    'select s as serial from unnest($2::text[]) as s where not exists (select from shipment_serial x where x.shipment = $1 and x.serial = s) order by s',
    [id, rows.map(({ serial }) => serial)],
  );
  if (elsewhere.length > 0) return refuse('already-in-shipment', { serials: elsewhere.map(({ serial }) => serial) });
  const exceeded = shipment.order === null ? undefined : await tooMany(tx, shipment.order);
  if (exceeded) return exceeded;
  await audit(tx, ...picked.map(({ serial }) => entry(context, 'serial.picked', serial, { shipment: { new: id } })));
  return { picked: picked.length };
}

async function mayBePicked(tx: Tx, rows: SerialRow[], shipment: ShipmentRow, context: ActContext): Promise<Refused | undefined> {
  const serials = rows.map(({ serial }) => serial);
  const fit = await requireSerials(
    tx,
    { serials, statuses: ['released', 'received', 'active'], notHeld: true, noOpenNonconformance: true },
    context,
  );
  if (isRefused(fit)) return fit;
  const order = shipment.order ?? undefined;
  const other = await wrongOrder(tx, rows, {
    serials,
    order,
    customer: order === undefined ? undefined : shipment.to_organisation,
  });
  return other ?? expired(rows, context.at) ?? (await notHeldBy(tx, rows, shipment));
}

/** Refuses `serial-expired`; the day of expiry is the last good one. */
export function expired(rows: readonly SerialRow[], at: string): Refused | undefined {
  const old = rows.filter(({ expiry }) => expiry !== null && expiry < at.slice(0, 10)).map(({ serial }) => serial);
  return old.length > 0 ? refuse('serial-expired', { serials: old }, old) : undefined;
}

/** The maker ships what it has released; anyone else what it holds. */
async function notHeldBy(
  tx: Tx,
  rows: SerialRow[],
  { from_uri: from, from_kind: kind, from_organisation }: ShipmentRow,
): Promise<Refused | undefined> {
  const away = await tx.query<{ serial: string }>(
    `select s.serial from serial s left join object_state o on o.epc = s.epc
     where s.serial = any ($1) and o.holder is distinct from $2 and not ($3 = 'maker' and o.holder is null) order by s.serial`,
    [rows.map(({ serial }) => serial), from, kind],
  );
  if (away.length === 0) return undefined;
  const serials = away.map(({ serial }) => serial);
  return refuse('not-the-holder', { serials, organisation: from_organisation }, serials);
}

async function tooMany(tx: Tx, order: string): Promise<Refused | undefined> {
  const asked = await lockOrder(tx, order);
  if (isRefused(asked)) return asked;
  const [sum] = await tx.query<{ n: number }>(
    `select count(*)::int as n from shipment s join shipment_serial x on x.shipment = s.id
     where s."order" = $1 and x.status <> 'unexpected'`,
    [order],
  );
  return (sum?.n ?? 0) > asked.quantity ? refuse('quantity-exceeded', { order, quantity: asked.quantity }) : undefined;
}
