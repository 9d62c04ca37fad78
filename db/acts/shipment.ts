import * as z from 'zod';
import type { Json } from '../../domain/json.ts';
import { code } from '../../domain/record/field.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { act } from './act.ts';
import { dispatchShipment } from './dispatch-shipment.ts';
import { actorOf, created, entry } from './entry.ts';
import { lockOrder } from './orders.ts';
import { scannedSscc } from './package.ts';
import { pickSerials } from './pick-serials.ts';
import { receiveShipment } from './receive-shipment.ts';
import { lockShipment, shippedSerials } from './shipments.ts';
import { recordNumber, scannedSerials } from './values.ts';

const one = z.object({ id: recordNumber });
const opening = z.object({ order: code('订单', 'Order').optional(), from: code('发货方', 'From'), to: code('收货方', 'To') });

export const shipmentActs = {
  /** From any organisation to any. → {id}; refuses organisation-unknown, order-unknown, order-closed, order-mismatch. */
  open: act(opening, openShipment),
  /** Devices that the order may take, first expired first. → {serials[]} */
  propose: act(one.extend({ quantity: z.int().min(1).max(10_000) }), async (tx, { id, quantity }, context) => {
    const row = await lockShipment(tx, id, ['open'], { zh: '拣货', en: 'pick' });
    return isRefused(row) ? row : { serials: await releasedFor(tx, row.order, quantity, context.at) };
  }),
  /** → {picked}; refuses shipment-…, serial-not-released, serial-wrong-order, serial-held, serial-expired, nonconformance-open, already-in-shipment, not-the-holder, quantity-exceeded. */
  pick: act(one.extend({ serials: scannedSerials }), pickSerials),
  /** → {id, serials[]}; refuses shipment-…, shipment-empty, certificate-…, serial-held, serial-expired, sscc-unknown. */
  dispatch: act(
    one.extend({
      carrier: z.string().min(1).max(300),
      waybill: z.string().max(200).optional(),
      location: z.string().max(200).optional(),
      conditions: z.json().optional(),
      sscc: z.array(scannedSscc).default([]),
    }),
    dispatchShipment,
  ),
  /** What arrived, by serial or by package; may be repeated for a late rest. → {received[], missing[], unexpected[]}; refuses shipment-…. */
  receive: act(
    one.extend({
      serials: scannedSerials.default([]),
      sscc: z.array(scannedSscc).default([]),
      by: z.string().max(200).optional(),
      location: z.string().max(200).optional(),
    }),
    receiveShipment,
  ),
  /** → {id}; refuses shortage-open where what is missing stands in no case. */
  close: act(one, closeShipment),
};

async function openShipment(tx: Tx, { order, from, to }: z.output<typeof opening>, context: ActContext): Promise<Json | Refused> {
  for (const organisation of [from, to]) {
    const known = await tx.query(`select 1 from organisation where id = $1 and status = 'active'`, [organisation]);
    if (known.length === 0) return refuse('organisation-unknown', { organisation });
  }
  const asked = order === undefined ? undefined : await lockOrder(tx, order);
  if (isRefused(asked)) return asked;
  const rows = await tx.query<{ id: string }>(
    `insert into shipment ("order", from_organisation, to_organisation, status, opened_by, opened_at)
     values ($1, $2, $3, 'open', $4, $5) returning id::text as id`,
    [order ?? null, from, to, actorOf(context).user, context.at],
  );
  const id = rows[0]!.id;
  await audit(
    tx,
    entry(context, 'shipment.opened', id, created({ order, from_organisation: from, to_organisation: to, status: 'open' })),
  );
  return { id };
}

async function releasedFor(tx: Tx, order: string | null, quantity: number, at: string): Promise<string[]> {
  const rows = await tx.query<{ serial: string }>(
    `select s.serial from customer_order o join serial s on s.model = o.model
     left join batch b on b.batch = s.batch left join customer_order made on made.id = coalesce(s."order", b."order")
     where o.id = $1 and s.status = 'released' and (s.expiry is null or s.expiry >= $3::timestamptz::date)
       and (made.customer is null or made.customer = o.customer)
       and not exists (select from hold h where h.lifted_at is null and (h.serial = s.serial or h.batch = s.batch))
       and not exists (select from shipment_serial x where x.serial = s.serial and x.status in ('picked', 'dispatched'))
     order by s.expiry nulls last, s.serial limit $2`,
    [order, quantity, at],
  );
  return rows.map(({ serial }) => serial);
}

async function closeShipment(tx: Tx, { id }: { id: string }, context: ActContext): Promise<Json | Refused> {
  const row = await lockShipment(tx, id, ['received', 'closed'], { zh: '关闭', en: 'be closed' });
  if (isRefused(row)) return row;
  if (row.status === 'closed') return { id };
  const missing = await shippedSerials(tx, id, ['dispatched', 'missing']);
  const open = await tx.query<{ serial: string }>(
    'select m as serial from unnest($1::text[]) as m where not exists (select from quality_case c where m = any (c.serials)) order by m',
    [missing],
  );
  if (open.length > 0) return refuse('shortage-open', { shipment: id, serials: open.map(({ serial }) => serial) });
  await tx.query(`update shipment set status = 'closed', closed_at = $2 where id = $1`, [id, context.at]);
  await audit(tx, entry(context, 'shipment.closed', id, { status: { old: row.status, new: 'closed' } }));
  return { id };
}
