import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused } from '../../domain/record/refusal.ts';
import type { EventDraft } from '../../domain/trace/capture.ts';
import { deviceUri, formatDeviceKey, parseDeviceKey } from '../../domain/trace/device-key.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { captureImplied } from './capture-implied.ts';
import { actorOf, entry } from './entry.ts';
import { lockSerials } from './lock-serials.ts';
import { moveSerials } from './move-serials.ts';
import { contentsOf } from './package.ts';
import { lockShipment, shippedSerials, type ShipmentRow } from './shipments.ts';

interface Receipt {
  id: string;
  serials: string[];
  sscc: string[];
  by?: string;
  location?: string;
}

/** Takes in what arrived. What is missing or unexpected is said and kept, never refused: it is there, or it is not. */
export async function receiveShipment(tx: Tx, receipt: Receipt, context: ActContext): Promise<Json | Refused> {
  const shipment = await lockShipment(tx, receipt.id, ['dispatched', 'received'], { zh: '收货', en: 'be received' });
  if (isRefused(shipment)) return shipment;
  const expected = await shippedSerials(tx, receipt.id, ['dispatched', 'missing']);
  const before = new Set(await shippedSerials(tx, receipt.id, ['received']));
  const arrived = await arrivedOf(tx, receipt, expected);
  const received = expected.filter((serial) => arrived.has(serial));
  const missing = expected.filter((serial) => !arrived.has(serial));
  const unexpected = [...arrived].filter((serial) => !expected.includes(serial) && !before.has(serial)).sort();
  const rows = await lockSerials(tx, received);
  if (isRefused(rows)) return rows;
  const refused =
    (await moveSerials(tx, rows, 'received', context)) ??
    (received.length > 0 ? await captureImplied(tx, context, [receivingEvent(shipment, received, receipt.location)]) : undefined);
  if (refused) return refused;
  await write(tx, shipment, { received, missing, unexpected }, receipt, context);
  return { received, missing, unexpected };
}

/** Scans as the records name them; one that nobody knows stays as it was scanned. */
async function arrivedOf(tx: Tx, { serials, sscc }: Receipt, expected: string[]): Promise<Set<string>> {
  const arrived = new Set<string>();
  for (const text of serials) {
    const key = parseDeviceKey(text);
    const byNumber = expected.filter((serial) => serial.slice(15) === text);
    arrived.add(key ? formatDeviceKey(key) : byNumber.length === 1 ? (byNumber[0] as string) : text);
  }
  for (const one of sscc) for (const serial of await contentsOf(tx, one)) arrived.add(serial);
  return arrived;
}

function receivingEvent({ order, from_uri, to_uri }: ShipmentRow, serials: string[], location?: string): EventDraft {
  return {
    type: 'ObjectEvent',
    action: 'OBSERVE',
    bizStep: 'receiving',
    disposition: 'in_progress',
    epcList: serials.map(deviceUri),
    ...(location && { readPoint: { id: location }, bizLocation: { id: location } }),
    bizTransactionList: order === null ? undefined : [{ type: 'po', bizTransaction: order }],
    sourceList: [{ type: 'possessing_party', source: from_uri }],
    destinationList: [{ type: 'possessing_party', destination: to_uri }],
  };
}

interface Found {
  received: string[];
  missing: string[];
  unexpected: string[];
}

async function write(tx: Tx, shipment: ShipmentRow, found: Found, { by }: Receipt, context: ActContext): Promise<void> {
  const { id } = shipment;
  const { received, missing, unexpected } = found;
  await tx.query(
    `update shipment_serial set status = case when serial = any ($2::text[]) then 'received' else 'missing' end, changed_at = $4
     where shipment = $1 and serial = any ($2::text[] || $3::text[])`,
    [id, received, missing, context.at],
  );
  await tx.query(
    `insert into shipment_serial (shipment, serial, status, changed_at)
     select $1, serial, 'unexpected', $3 from serial where serial = any ($2::text[]) order by serial on conflict do nothing`,
    [id, unexpected, context.at],
  );
  await tx.query(`update shipment set status = 'received', received_at = $2, received_by = $3 where id = $1`, [
    id,
    context.at,
    by ?? actorOf(context).user,
  ]);
  const changes = {
    status: { old: shipment.status, new: 'received' },
    missing: { new: missing },
    unexpected: { new: unexpected },
  };
  await audit(tx, entry(context, 'shipment.received', id, { ...changes, received: { new: received.length } }));
}
