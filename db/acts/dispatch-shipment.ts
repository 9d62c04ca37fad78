import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import type { EventDraft } from '../../domain/trace/capture.ts';
import { deviceUri } from '../../domain/trace/device-key.ts';
import { ssccUri } from '../../domain/trace/digital-link.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { captureImplied } from './capture-implied.ts';
import { requireCertificate } from './certificates.ts';
import { changed, entry } from './entry.ts';
import { lockSerials, type SerialRow } from './lock-serials.ts';
import { moveSerials } from './move-serials.ts';
import { expired } from './pick-serials.ts';
import { lockShipment, shippedSerials, type ShipmentRow } from './shipments.ts';

interface Dispatch {
  id: string;
  carrier: string;
  waybill?: string;
  /** where it leaves from */
  location?: string;
  conditions?: Json;
  sscc: string[];
}

/** Sends a shipment on its way; from then on its consignee answers for the devices. */
export async function dispatchShipment(tx: Tx, dispatch: Dispatch, context: ActContext): Promise<Json | Refused> {
  const { id, sscc } = dispatch;
  const shipment = await lockShipment(tx, id, ['open'], { zh: '发出', en: 'be dispatched' });
  if (isRefused(shipment)) return shipment;
  const serials = await shippedSerials(tx, id, ['picked']);
  if (serials.length === 0) return refuse('shipment-empty', { shipment: id });
  const rows = await lockSerials(tx, serials);
  if (isRefused(rows)) return rows;
  const refused =
    (await unlicensed(tx, rows, shipment, context)) ??
    (await unknownPackage(tx, sscc)) ??
    expired(rows, context.at) ??
    (await moveSerials(tx, rows, 'shipped', context)) ??
    (await captureImplied(tx, context, [shippingEvent(shipment, serials, dispatch)]));
  if (refused) return refused;
  await write(tx, dispatch, shipment, context);
  return { id, serials };
}

async function unlicensed(tx: Tx, rows: SerialRow[], { order }: ShipmentRow, context: ActContext): Promise<Refused | undefined> {
  const [asked] = await tx.query<{ market: string | null }>('select market from customer_order where id = $1', [order]);
  for (const model of new Set(rows.map((row) => row.model))) {
    const found = await requireCertificate(tx, { model, scope: 'shipment', market: asked?.market, at: context.at });
    if (isRefused(found)) return found;
  }
  return undefined;
}

async function unknownPackage(tx: Tx, sscc: string[]): Promise<Refused | undefined> {
  const [unknown] = await tx.query<{ sscc: string }>(
    'select n as sscc from unnest($1::text[]) as n where not exists (select from package where sscc = n) limit 1',
    [sscc],
  );
  return unknown && refuse('sscc-unknown', { sscc: unknown.sscc });
}

function shippingEvent({ order, from_uri, to_uri }: ShipmentRow, serials: string[], { sscc, location }: Dispatch): EventDraft {
  return {
    type: 'ObjectEvent',
    action: 'OBSERVE',
    bizStep: 'shipping',
    disposition: 'in_transit',
    epcList: [...sscc.map(ssccUri), ...serials.map(deviceUri)],
    ...(location && { readPoint: { id: location } }),
    bizTransactionList: order === null ? undefined : [{ type: 'po', bizTransaction: order }],
    sourceList: [{ type: 'possessing_party', source: from_uri }],
    destinationList: [{ type: 'possessing_party', destination: to_uri }],
  };
}

async function write(tx: Tx, dispatch: Dispatch, old: ShipmentRow, context: ActContext): Promise<void> {
  const { id, carrier, waybill = null, conditions = null, sscc } = dispatch;
  await tx.query(
    `update shipment set status = 'dispatched', carrier = $2, waybill = $3, conditions = $4::jsonb, sscc = $5, dispatched_at = $6 where id = $1`,
    [id, carrier, waybill, JSON.stringify(conditions), sscc, context.at],
  );
  await tx.query(`update shipment_serial set status = 'dispatched', changed_at = $2 where shipment = $1 and status = 'picked'`, [
    id,
    context.at,
  ]);
  const before = { status: old.status, carrier: old.carrier, waybill: old.waybill, conditions: old.conditions, sscc: old.sscc };
  const now = { status: 'dispatched', carrier, waybill, conditions, sscc };
  await audit(tx, entry(context, 'shipment.dispatched', id, changed(before, now)));
}
