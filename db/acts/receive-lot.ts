import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import { lgtinUri, ownUri } from '../../domain/trace/digital-link.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import { nameObjects } from '../event-store.ts';
import type { ActContext } from '../perform-act.ts';
import { actorOf, created, entry } from './entry.ts';
import { registerParts } from './register-parts.ts';

export interface Receipt {
  lot: string;
  item: string;
  supplier: string;
  quantity: string;
  unit?: string;
  expiry?: string;
  location: string;
  serials?: string[];
}

/** Takes a lot into the records and its quantity into stock; it may be used once it is accepted. */
export async function receiveLot(tx: Tx, receipt: Receipt, context: ActContext): Promise<Json | Refused> {
  const { lot, item, supplier, quantity, location, serials } = receipt;
  const [known] = await tx.query<{
    gtin: string | null;
    unit: string | null;
    item: boolean;
    supplier: boolean;
    location: boolean;
    lot: boolean;
  }>(
    `select (select gtin from item where id = $1), (select unit from item where id = $1),
       exists (select from item where id = $1) as item, exists (select from supplier where id = $2) as supplier,
       exists (select from location where id = $3) as location, exists (select from material_lot where lot = $4) as lot`,
    [item, supplier, location, lot],
  );
  if (!known?.item) return refuse('item-unknown', { item });
  if (!known.supplier) return refuse('supplier-unknown', { supplier });
  if (!known.location) return refuse('location-unknown', { location });
  if (known.lot) return refuse('lot-exists', { lot });
  const unit = receipt.unit ?? known.unit ?? '';
  const uri = known.gtin ? lgtinUri(known.gtin, lot) : ownUri('lot', item, lot);
  await tx.query(nameObjects, [[uri]]);
  const written = await tx.query(
    `insert into material_lot (lot, item, supplier, quantity, unit, expiry, status, received_by, received_at, epc)
     select $1, $2, $3, $4, $5, $6, 'received', $7, $8, id from epc where uri = $9 on conflict do nothing returning 1`,
    [lot, item, supplier, quantity, unit, receipt.expiry ?? null, actorOf(context).user, context.at, uri],
  );
  if (written.length === 0) return refuse('lot-exists', { lot });
  await tx.query('insert into stock (lot, location, quantity) values ($1, $2, $3)', [lot, location, quantity]);
  const fields = { item, supplier, quantity, unit, expiry: receipt.expiry, status: 'received' };
  await audit(
    tx,
    entry(context, 'material-lot.received', lot, created(fields)),
    entry(context, 'stock.received', `${lot}/${location}`, created({ quantity })),
  );
  const refused = serials && (await registerParts(tx, { item, lot, serials }, context));
  return isRefused(refused) ? refused : { lot, status: 'received' };
}
