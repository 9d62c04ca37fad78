import { type Refused, refuse } from '../../domain/record/refusal.ts';
import { ownUri, sgtinUri } from '../../domain/trace/digital-link.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import { nameObjects } from '../event-store.ts';
import type { ActContext } from '../perform-act.ts';
import { captureImplied } from './capture-implied.ts';
import { created, entry } from './entry.ts';

/**
 * Takes serialised parts into the records. Parts of a lot consist of it, so that a bad lot is found in them. Refuses
 * `item-unknown`, `part-exists`.
 */
export async function registerParts(
  tx: Tx,
  { item, lot, serials }: { item: string; lot?: string; serials: string[] },
  context: ActContext,
): Promise<Refused | undefined> {
  const wanted = [...new Set(serials)];
  if (wanted.length === 0) return undefined;
  const [known] = await tx.query<{ gtin: string | null }>('select gtin from item where id = $1', [item]);
  if (!known) return refuse('item-unknown', { item });
  const { gtin } = known;
  const uris = wanted.map((serial) => (gtin ? sgtinUri(gtin, serial) : ownUri('part', item, serial)));
  await tx.query(nameObjects, [uris]);
  const rows = await tx.query<{ serial: string }>(
    `insert into part (item, serial, lot, status, epc)
     select $1, n.serial, $2, 'in_stock', epc.id from unnest($3::text[], $4::text[]) as n(serial, uri) join epc using (uri)
     order by n.serial on conflict do nothing returning serial`,
    [item, lot ?? null, wanted, uris],
  );
  const done = new Set(rows.map(({ serial }) => serial));
  const there = wanted.filter((serial) => !done.has(serial));
  if (there.length > 0) return refuse('part-exists', { parts: there }, there);
  const fields = created({ item, lot, status: 'in_stock' });
  await audit(tx, ...wanted.map((serial) => entry(context, 'part.registered', `${item}/${serial}`, fields)));
  if (lot === undefined) return undefined;
  return captureImplied(tx, context, [
    {
      type: 'TransformationEvent',
      bizStep: 'unpacking',
      inputQuantityList: [{ epcClass: lot, quantity: wanted.length }],
      outputEPCList: uris,
    },
  ]);
}
