import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import type { EventDraft } from '../../domain/trace/capture.ts';
import { deviceUri } from '../../domain/trace/device-key.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { captureImplied } from './capture-implied.ts';
import { consumeStock } from './consume-stock.ts';
import { entry } from './entry.ts';
import { lockLots, unusable } from './lots.ts';
import { lockSerials, resolveSerials } from './lock-serials.ts';
import { lockParts, type PartRow, setPartStatus } from './parts.ts';

/** A component for a device: a part by its serial, or a quantity of a lot (1 unless given). Quantities as decimal text. */
export interface InstalledPart {
  device: string;
  item?: string;
  lot?: string;
  serial?: string;
  quantity?: string;
}

/** Installs components into devices, all or none. */
export async function installParts(tx: Tx, asked: InstalledPart[], context: ActContext): Promise<Json | Refused> {
  if (asked.length === 0) return refuse('nothing-named');
  const names = await resolveSerials(tx, [...new Set(asked.map(({ device }) => device))]);
  if (isRefused(names)) return names;
  const rows = await lockSerials(tx, [...names.values()]);
  if (isRefused(rows)) return rows;
  const wanted = asked.map((part) => ({ ...part, device: names.get(part.device) as string }));
  const parts = await lockParts(
    tx,
    wanted.filter(({ serial }) => serial !== undefined),
  );
  if (isRefused(parts)) return parts;
  const lots = await installLots(
    tx,
    wanted.filter(({ serial }) => serial === undefined),
    context,
  );
  if (isRefused(lots)) return lots;
  const offBom = await notInBom(tx, wanted, [...parts.values()], lots.items);
  if (offBom) return offBom;
  const drafts = [...lots.drafts, ...partEvents(wanted, parts)];
  const refused =
    (await setPartStatus(tx, [...parts.values()], 'installed', context)) ?? (await captureImplied(tx, context, drafts));
  if (isRefused(refused)) return refused;
  await audit(
    tx,
    ...wanted.map(({ device, ...part }) =>
      entry(context, 'serial.component-installed', device, { component: { new: told(part) } }),
    ),
  );
  return { installed: wanted.length };
}

const told = (part: Omit<InstalledPart, 'device'>): Json =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));

interface InstalledLots {
  drafts: EventDraft[];
  items: { device: string; item: string }[];
}

/** Takes lots from stock; one event for the devices that got the same quantities of the same lots. */
async function installLots(tx: Tx, wanted: InstalledPart[], context: ActContext): Promise<InstalledLots | Refused> {
  const unnamed = wanted.find(({ lot }) => lot === undefined);
  if (unnamed) return refuse('part-unknown', { parts: [unnamed.item ?? ''] });
  const rows = await lockLots(
    tx,
    wanted.map(({ lot }) => lot as string),
    context.at,
  );
  if (isRefused(rows)) return rows;
  const itemOf = new Map(rows.map(({ lot, item }) => [lot, item]));
  const wrong = wanted.filter(({ lot, item }) => item !== undefined && itemOf.get(lot as string) !== item);
  if (wrong.length > 0)
    return refuse('lot-wrong-item', { lots: wrong.map(({ lot }) => lot as string), item: wrong[0]?.item ?? '' });
  const bad = unusable(rows);
  if (bad) return bad;
  const totals = await totalsOf(tx, wanted);
  for (const { lot, quantity } of totals) {
    const short = await consumeStock(tx, lot, quantity, 'installed', context);
    if (short) return short;
  }
  const items = wanted.map(({ device, lot }) => ({ device, item: itemOf.get(lot as string) as string }));
  return { drafts: lotEvents(wanted), items };
}

/** Summed by the database, which adds decimals exactly. */
async function totalsOf(tx: Tx, wanted: InstalledPart[]): Promise<{ lot: string; quantity: string }[]> {
  return tx.query(
    `select w.lot, sum(w.quantity)::text as quantity from unnest($1::text[], $2::numeric[]) as w(lot, quantity) group by w.lot order by w.lot`,
    [wanted.map(({ lot }) => lot), wanted.map(({ quantity }) => quantity ?? '1')],
  );
}

function lotEvents(wanted: InstalledPart[]): EventDraft[] {
  const byDevice = Map.groupBy(wanted, ({ device }) => device);
  const bySet = Map.groupBy([...byDevice], ([, parts]) =>
    JSON.stringify(parts.map(({ lot, quantity }) => [lot, quantity ?? '1']).sort()),
  );
  return [...bySet.values()].map((devices) => ({
    type: 'TransformationEvent',
    bizStep: 'assembling',
    inputQuantityList: devices[0]![1].map(({ lot, quantity }) => ({
      epcClass: lot as string,
      quantity: Number(quantity ?? '1') * devices.length,
    })),
    outputEPCList: devices.map(([device]) => deviceUri(device)),
  }));
}

function partEvents(wanted: InstalledPart[], parts: Map<string, PartRow>): EventDraft[] {
  const byDevice = Map.groupBy(
    wanted.filter(({ serial }) => serial !== undefined),
    ({ device }) => device,
  );
  return [...byDevice].map(([device, installed]) => ({
    type: 'AssociationEvent',
    action: 'ADD',
    bizStep: 'assembling',
    parentID: deviceUri(device),
    childEPCs: installed.map(({ serial }) => parts.get(serial as string)!.uri),
  }));
}

/** A device of a batch takes only what the batch's bill of materials names. */
async function notInBom(
  tx: Tx,
  wanted: InstalledPart[],
  parts: PartRow[],
  lots: { device: string; item: string }[],
): Promise<Refused | undefined> {
  const itemOf = new Map(parts.map(({ serial, item }) => [serial, item]));
  const serials = wanted.flatMap(({ device, serial }) =>
    serial === undefined ? [] : [{ device, item: itemOf.get(serial) as string }],
  );
  const placed = [...serials, ...lots];
  const [off] = await tx.query<{ item: string; bom: string }>(
    `select w.item, b.bom from unnest($1::text[], $2::text[]) as w(device, item)
     join serial s on s.serial = w.device join batch b on b.batch = s.batch join bom on bom.id = b.bom
     where not exists (select from jsonb_array_elements(bom.lines) as line where line ->> 'item' = w.item) limit 1`,
    [placed.map(({ device }) => device), placed.map(({ item }) => item)],
  );
  return off && refuse('item-not-in-bom', { item: off.item, bom: off.bom });
}
