import { type Refused, refuse } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { entry } from './entry.ts';

export interface PartRow {
  item: string;
  serial: string;
  lot: string | null;
  status: string;
  uri: string;
  held: boolean;
  /** the device it is in */
  device: string | null;
}

/** Parts by serial, locked in sorted order. Refuses `part-unknown`, also where a serial needs its item to be told apart. */
export async function lockParts(
  tx: Tx,
  wanted: readonly { item?: string; serial?: string }[],
): Promise<Map<string, PartRow> | Refused> {
  if (wanted.length === 0) return new Map();
  const rows = await tx.query<PartRow>(
    `select p.item, p.serial, p.lot, p.status, epc.uri,
       exists (select from hold h where h.lot = p.lot and h.lifted_at is null) as held,
       (select s.serial from placement x join serial s on s.epc = x.parent
        where x.child = p.epc and x.kind = 'consists' and x.until is null and x.whole limit 1) as device
     from unnest($1::text[], $2::text[]) as w(item, serial) join part p on p.serial = w.serial and p.item = coalesce(w.item, p.item)
     join epc on epc.id = p.epc order by p.item, p.serial for update of p`,
    [wanted.map(({ item }) => item ?? null), wanted.map(({ serial }) => serial)],
  );
  const bySerial = new Map(rows.map((row) => [row.serial, row]));
  const doubtful = wanted.filter(
    ({ serial }) => new Set(rows.filter((row) => row.serial === serial).map(({ item }) => item)).size !== 1,
  );
  if (doubtful.length === 0) return bySerial;
  const serials = doubtful.map(({ serial }) => serial as string);
  return refuse('part-unknown', { parts: serials }, serials);
}

/** Sets the status of parts. Refuses to install what is scrapped, held with its lot, or in a device already. */
export async function setPartStatus(
  tx: Tx,
  parts: readonly PartRow[],
  status: 'installed' | 'removed',
  context: ActContext,
): Promise<Refused | undefined> {
  if (parts.length === 0) return undefined;
  if (status === 'installed') {
    const named = (bad: (part: PartRow) => boolean) => parts.filter(bad).map(({ serial }) => serial);
    const elsewhere = named(({ device }) => device !== null);
    if (elsewhere.length > 0) return refuse('part-in-other-device', { parts: elsewhere }, elsewhere);
    const scrapped = named((part) => part.status === 'scrapped');
    if (scrapped.length > 0) return refuse('part-scrapped', { parts: scrapped }, scrapped);
    const held = parts.filter((part) => part.held).map(({ lot }) => lot as string);
    if (held.length > 0) return refuse('lot-held', { lots: held }, held);
  }
  await tx.query(
    'update part p set status = $3 from unnest($1::text[], $2::text[]) as w(item, serial) where p.item = w.item and p.serial = w.serial',
    [parts.map(({ item }) => item), parts.map(({ serial }) => serial), status],
  );
  await audit(
    tx,
    ...parts.map((part) =>
      entry(context, `part.${status}`, `${part.item}/${part.serial}`, { status: { old: part.status, new: status } }),
    ),
  );
  return undefined;
}
