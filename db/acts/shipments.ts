import type { Bilingual } from '../../domain/engine/command.ts';
import type { Json } from '../../domain/json.ts';
import { type Refused, refuse } from '../../domain/record/refusal.ts';
import type { Tx } from '../connection.ts';

export interface ShipmentRow {
  id: string;
  order: string | null;
  from_organisation: string;
  to_organisation: string;
  status: 'open' | 'dispatched' | 'received' | 'closed';
  carrier: string | null;
  waybill: string | null;
  conditions: Json;
  sscc: string[];
  from_uri: string;
  to_uri: string;
  from_kind: string;
}

/** A shipment in one of the statuses, locked. Refuses `shipment-unknown`, `shipment-status`. */
export async function lockShipment(
  tx: Tx,
  id: string,
  statuses: readonly ShipmentRow['status'][],
  act: Bilingual,
): Promise<ShipmentRow | Refused> {
  const [row] = await tx.query<ShipmentRow>(
    `select s.id::text as id, s."order", s.from_organisation, s.to_organisation, s.status, s.carrier, s.waybill, s.conditions, s.sscc,
       f.uri as from_uri, t.uri as to_uri, f.kind as from_kind
     from shipment s join organisation f on f.id = s.from_organisation join organisation t on t.id = s.to_organisation
     where s.id = $1 for update of s`,
    [id],
  );
  if (!row) return refuse('shipment-unknown', { shipment: id });
  return statuses.includes(row.status) ? row : refuse('shipment-status', { shipment: id, status: row.status, act });
}

/** The devices of a shipment in one of the statuses. */
export async function shippedSerials(tx: Tx, id: string, statuses: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ serial: string }>(
    'select serial from shipment_serial where shipment = $1 and status = any ($2) order by serial',
    [id, statuses],
  );
  return rows.map(({ serial }) => serial);
}
