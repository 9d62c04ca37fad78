import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import { formatDeviceKey, deviceUri } from '../../domain/trace/device-key.ts';
import { capacity, serialNumber, type SerialNumberRule } from '../../domain/trace/serial-number.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import { nameObjects } from '../event-store.ts';
import type { ActContext } from '../perform-act.ts';
import { requireCertificate } from './certificates.ts';
import { created, entry } from './entry.ts';

export interface Reservation {
  model: string;
  quantity: number;
  batch?: string;
  order?: string;
}

interface Range {
  gtin: string;
  serial_rule: SerialNumberRule;
  key: string;
  first: string;
}

/**
 * Reserves the next numbers of a model's rule for ever. The counter's row is locked until the transaction ends, and the
 * key of `serial` refuses what would be issued twice.
 */
export async function reserveSerials(tx: Tx, wanted: Reservation, context: ActContext): Promise<Json | Refused> {
  const range = await takeRange(tx, wanted);
  if (!range) return refuse('model-unknown', { model: wanted.model });
  const allowed = await requireCertificate(tx, { model: wanted.model, scope: 'production', at: context.at });
  if (isRefused(allowed)) return allowed;
  const { gtin, serial_rule: rule, key } = range;
  const first = BigInt(range.first);
  if (first + BigInt(wanted.quantity) > capacity(rule)) return refuse('numbers-exhausted', { model: wanted.model });
  const serials = Array.from({ length: wanted.quantity }, (_, n) =>
    formatDeviceKey({ gtin, number: serialNumber(rule, key, first + BigInt(n)) }),
  );
  const written = await insertSerials(tx, serials, wanted, context);
  if (written < serials.length) return refuse('serial-issued', { serials });
  const { model, batch = null, order = null } = wanted;
  const fields = created({ status: 'reserved', model, batch, order });
  await audit(tx, ...serials.map((serial) => entry(context, 'serial.reserved', serial, fields)));
  return { serials, first: serials[0]!, last: serials.at(-1)! };
}

async function takeRange(tx: Tx, { model, quantity }: Reservation): Promise<Range | undefined> {
  const rows = await tx.query<Range>(
    `insert into serial_counter as c (model, next) select id, $2::int from device_model where id = $1 and status = 'active'
     on conflict (model) do update set next = c.next + excluded.next
     returning (select gtin from device_model where id = $1), (select serial_rule from device_model where id = $1),
       c.key, (c.next - $2::int)::text as first`,
    [model, quantity],
  );
  return rows[0];
}

async function insertSerials(
  tx: Tx,
  serials: string[],
  { model, batch, order }: Reservation,
  context: ActContext,
): Promise<number> {
  const uris = serials.map(deviceUri);
  await tx.query(nameObjects, [uris]);
  const rows = await tx.query(
    `insert into serial (serial, gtin, number, model, model_version, batch, "order", status, status_at, reserved_at, epc)
     select n.serial, left(n.serial, 14), substr(n.serial, 16), $3, (
       select v.version from device_model_version v where v.model = $3 and v.effective_from <= $6::timestamptz::date
       order by v.effective_from desc limit 1), $4, $5, 'reserved', $6, $6, epc.id
     from unnest($1::text[], $2::text[]) as n(serial, uri) join epc using (uri) order by n.serial
     on conflict do nothing returning 1`,
    [serials, uris, model, batch ?? null, order ?? null, context.at],
  );
  return rows.length;
}
