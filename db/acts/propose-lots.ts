import type { Json } from '../../domain/json.ts';
import type { Tx } from '../connection.ts';

/**
 * Usable lots with stock, first expired first out, and how much of each to take. With a batch: for every line of its bill
 * of materials, for the whole batch.
 */
export async function proposeLots(
  tx: Tx,
  { item, quantity, batch, operation }: { item?: string; quantity?: string; batch?: string; operation?: string },
  at: string,
): Promise<Json[]> {
  const needs = batch === undefined ? [{ item, quantity: quantity ?? null }] : await linesOf(tx, batch, item, operation);
  return tx.query<{ [key: string]: Json }>(proposal, [needs.map((need) => need.item), needs.map((need) => need.quantity), at]);
}

async function linesOf(tx: Tx, batch: string, item?: string, operation?: string): Promise<{ item: string; quantity: string }[]> {
  return tx.query(
    `select line.item, (line.quantity * b.quantity)::text as quantity
     from batch b join bom on bom.id = b.bom, jsonb_to_recordset(bom.lines) as line(item text, quantity numeric, operation text)
     where b.batch = $1 and ($2::text is null or line.item = $2) and coalesce(line.operation = $3, true)`,
    [batch, item ?? null, operation ?? null],
  );
}

const proposal = `
with need as (select * from unnest($1::text[], $2::numeric[]) as n(item, quantity)),
usable as (
  select n.item, n.quantity as needed, l.lot, s.location, l.expiry, s.quantity as available,
    coalesce(sum(s.quantity) over (partition by n.item order by l.expiry nulls last, l.received_at, l.lot, s.location
      rows between unbounded preceding and 1 preceding), 0) as before
  from need n join material_lot l on l.item = n.item join supplier p on p.id = l.supplier join stock s on s.lot = l.lot
  where l.status in ('accepted', 'concession') and s.quantity > 0 and (l.expiry is null or l.expiry >= $3::timestamptz::date)
    and p.status = 'approved' and coalesce(p.approved_until >= $3::timestamptz::date, true) and (p.items = '{}' or l.item = any (p.items))
    and not exists (select from hold h where h.lot = l.lot and h.lifted_at is null))
select item, lot, location, expiry::text, available::text,
  least(available, coalesce(needed - before, available))::text as quantity
from usable where needed is null or needed > before order by item, usable.expiry nulls last, lot, location`;
