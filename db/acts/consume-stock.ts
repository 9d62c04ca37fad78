import { type Refused, refuse } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { entry } from './entry.ts';

/**
 * Takes a quantity of a lot from stock, from the fullest location first. The sum is exact; refuses `stock-insufficient`.
 * @param quantity exact decimal as text
 */
export async function consumeStock(
  tx: Tx,
  lot: string,
  quantity: string,
  reason: string,
  context: ActContext,
): Promise<Refused | undefined> {
  const taken = await tx.query<{ location: string; old: string; now: string; taken: string }>(
    `with held as (select location, quantity from stock where lot = $1 order by location for update),
     running as (
       select location, quantity, coalesce(sum(quantity) over (order by quantity desc, location rows between unbounded preceding and 1 preceding), 0) as before
       from held)
     update stock s set quantity = s.quantity - least(s.quantity, greatest($2::numeric - r.before, 0))
     from running r where s.lot = $1 and s.location = r.location and $2::numeric > r.before
     returning s.location, r.quantity::text as old, s.quantity::text as now, (r.quantity - s.quantity)::text as taken`,
    [lot, quantity],
  );
  const [sum] = await tx.query<{ enough: boolean; available: string }>(
    `select coalesce(sum(q), 0) >= $2::numeric as enough, coalesce(sum(q), 0)::text as available from unnest($1::numeric[]) as q`,
    [taken.map((row) => row.taken), quantity],
  );
  if (!sum?.enough) return refuse('stock-insufficient', { lot, needed: quantity, available: sum?.available ?? '0' });
  await audit(
    tx,
    ...taken.map(({ location, old, now }) =>
      entry(context, 'stock.consumed', `${lot}/${location}`, { quantity: { old, new: now } }, reason),
    ),
  );
  return undefined;
}
