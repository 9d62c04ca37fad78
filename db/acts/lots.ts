import { type Refused, refuse } from '../../domain/record/refusal.ts';
import type { Tx } from '../connection.ts';

export interface LotRow {
  lot: string;
  item: string;
  supplier: string;
  unit: string;
  status: string;
  expired: boolean;
  held: boolean;
  approved: boolean;
  uri: string;
}

/**
 * Lots with what decides whether they may be used at an instant, locked in sorted order. A lot is usable through the
 * day of its expiry. Refuses `lot-unknown`.
 */
export async function lockLots(tx: Tx, lots: readonly string[], at: string): Promise<LotRow[] | Refused> {
  const wanted = [...new Set(lots)];
  const rows = await tx.query<LotRow>(
    `select l.lot, l.item, l.supplier, l.unit, l.status, coalesce(l.expiry < $2::timestamptz::date, false) as expired,
       exists (select from hold h where h.lot = l.lot and h.lifted_at is null) as held,
       s.status = 'approved' and coalesce(s.approved_until >= $2::timestamptz::date, true) and (s.items = '{}' or l.item = any (s.items)) as approved,
       epc.uri
     from material_lot l join supplier s on s.id = l.supplier join epc on epc.id = l.epc
     where l.lot = any ($1) order by l.lot for update of l`,
    [wanted, at],
  );
  const found = new Set(rows.map(({ lot }) => lot));
  const unknown = wanted.filter((lot) => !found.has(lot));
  return unknown.length > 0 ? refuse('lot-unknown', { lots: unknown }, unknown) : rows;
}

/** The first reason for which one of the lots must not be used. */
export function unusable(rows: readonly LotRow[], item?: string): Refused | undefined {
  const named = (bad: (row: LotRow) => boolean) => rows.filter(bad).map(({ lot }) => lot);
  const wrong = named((row) => item !== undefined && row.item !== item);
  if (wrong.length > 0) return refuse('lot-wrong-item', { lots: wrong, item: item ?? '' }, wrong);
  const held = named((row) => row.held);
  if (held.length > 0) return refuse('lot-held', { lots: held }, held);
  const undecided = named((row) => row.status !== 'accepted' && row.status !== 'concession');
  if (undecided.length > 0) return refuse('lot-not-accepted', { lots: undecided }, undecided);
  const expired = named((row) => row.expired);
  if (expired.length > 0) return refuse('lot-expired', { lots: expired }, expired);
  const suppliers = rows.filter((row) => !row.approved).map(({ supplier }) => supplier);
  return suppliers.length > 0 ? refuse('supplier-not-approved', { suppliers }, suppliers) : undefined;
}
