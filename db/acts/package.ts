import * as z from 'zod';
import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import { deviceUri } from '../../domain/trace/device-key.ts';
import { ssccUri } from '../../domain/trace/digital-link.ts';
import { sscc as makeSscc } from '../../domain/trace/sscc.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import { nameObjects } from '../event-store.ts';
import type { ActContext } from '../perform-act.ts';
import { act } from './act.ts';
import { captureImplied } from './capture-implied.ts';
import { created, entry } from './entry.ts';
import { requireUnheld } from './holds.ts';
import { lockSerials } from './lock-serials.ts';
import { scannedSerials } from './values.ts';

/** A scanned SSCC may come with its application identifier. */
export const scannedSscc = z.preprocess(
  (value) => (typeof value === 'string' ? value.replace(/^(?:\][A-Za-z]\d)?(?:\(00\)|00(?=\d{18}$))/, '') : value),
  z.string().regex(/^\d{18}$/),
);
const packing = z.object({ sscc: scannedSscc, serials: scannedSerials });

export const packageActs = {
  /** → {sscc}; refuses prefix-missing. */
  'issue-sscc': act(z.object({}), (tx, _values, context) => issueSscc(tx, context)),
  /** → {sscc, packed}; refuses sscc-unknown, already-packed, serial-held. */
  pack: act(packing, pack),
  /** Without serials everything is unpacked; without sscc the serials, whatever package each is in. → {unpacked}; refuses sscc-unknown, not-in-package. */
  unpack: act(z.object({ sscc: scannedSscc.optional(), serials: scannedSerials.optional() }), (tx, { sscc, serials }, context) =>
    sscc === undefined ? unpackAny(tx, serials ?? [], context) : unpack(tx, { sscc, serials }, context),
  ),
};

/** Packages are numbered under the maker's company prefix: the first 7 digits of its GLN, else those of its GTINs. */
async function issueSscc(tx: Tx, context: ActContext): Promise<Json | Refused> {
  const [row] = await tx.query<{ prefix: string | null; reference: string }>(
    `select coalesce((select left(gln, 7) from organisation where kind = 'maker' and gln is not null order by id limit 1),
         (select substr(gtin, 2, 7) from device_model order by id limit 1)) as prefix,
       nextval('sscc_reference')::text as reference`,
  );
  const sscc = row?.prefix ? makeSscc(0, row.prefix, BigInt(row.reference)) : undefined;
  if (sscc === undefined) return refuse('prefix-missing');
  await tx.query(nameObjects, [[ssccUri(sscc)]]);
  await tx.query(`insert into package (sscc, status, issued_at, epc) select $1, 'issued', $2, id from epc where uri = $3`, [
    sscc,
    context.at,
    ssccUri(sscc),
  ]);
  await audit(tx, entry(context, 'package.issued', sscc, created({ status: 'issued' })));
  return { sscc };
}

async function pack(tx: Tx, { sscc, serials }: z.output<typeof packing>, context: ActContext): Promise<Json | Refused> {
  const old = await lockPackage(tx, sscc);
  if (isRefused(old)) return old;
  const rows = await lockSerials(tx, serials);
  if (isRefused(rows)) return rows;
  const childEPCs = rows.map(({ serial }) => deviceUri(serial));
  const refused =
    (await requireUnheld(tx, rows)) ??
    (await captureImplied(tx, context, [
      {
        type: 'AggregationEvent',
        action: 'ADD',
        bizStep: 'packing',
        disposition: 'in_progress',
        parentID: ssccUri(sscc),
        childEPCs,
      },
    ]));
  if (refused) return refused;
  await setStatus(tx, sscc, old.status, 'packed', context);
  return { sscc, packed: rows.length };
}

async function unpack(
  tx: Tx,
  { sscc, serials }: { sscc: string; serials?: string[] },
  context: ActContext,
): Promise<Json | Refused> {
  const old = await lockPackage(tx, sscc);
  if (isRefused(old)) return old;
  const inside = await contentsOf(tx, sscc);
  const rows = await lockSerials(tx, serials ?? inside);
  if (isRefused(rows)) return rows;
  const taken = rows.map(({ serial }) => serial);
  const absent = taken.filter((serial) => !inside.includes(serial));
  if (absent.length > 0) return refuse('not-in-package', { serials: absent, sscc }, absent);
  const childEPCs = taken.map(deviceUri);
  const refused = await captureImplied(tx, context, [
    {
      type: 'AggregationEvent',
      action: 'DELETE',
      bizStep: 'unpacking',
      disposition: 'in_progress',
      parentID: ssccUri(sscc),
      childEPCs,
    },
  ]);
  if (refused) return refused;
  if (taken.length === inside.length) await setStatus(tx, sscc, old.status, 'unpacked', context);
  return { sscc, unpacked: taken.length };
}

/** Takes devices out of the packages they came in; one that is in none stays as it is. */
async function unpackAny(tx: Tx, serials: string[], context: ActContext): Promise<Json | Refused> {
  const rows = await lockSerials(tx, serials);
  if (isRefused(rows)) return rows;
  const packed = await tx.query<{ sscc: string; serials: string[] }>(
    `select k.sscc, array_agg(s.serial order by s.serial) as serials
     from serial s join placement p on p.child = s.epc and p.kind = 'contains' and p.until is null join package k on k.epc = p.parent
     where s.serial = any ($1) group by k.sscc order by k.sscc`,
    [rows.map(({ serial }) => serial)],
  );
  for (const { sscc, serials: inside } of packed) {
    const refused = await unpack(tx, { sscc, serials: inside }, { ...context, key: `${context.key}:${sscc}` });
    if (isRefused(refused)) return refused;
  }
  return { unpacked: packed.flatMap((one) => one.serials).length };
}

/** The devices in a package, also in packages within it. */
export async function contentsOf(tx: Tx, sscc: string): Promise<string[]> {
  const rows = await tx.query<{ serial: string }>(
    `with recursive inside as (
       select p.child from package k join placement p on p.parent = k.epc where k.sscc = $1 and p.kind = 'contains' and p.until is null
       union
       select p.child from inside i join placement p on p.parent = i.child where p.kind = 'contains' and p.until is null)
     select s.serial from inside i join serial s on s.epc = i.child order by s.serial`,
    [sscc],
  );
  return rows.map(({ serial }) => serial);
}

async function lockPackage(tx: Tx, sscc: string): Promise<{ status: string } | Refused> {
  const [row] = await tx.query<{ status: string }>('select status from package where sscc = $1 for update', [sscc]);
  return row ?? refuse('sscc-unknown', { sscc });
}

async function setStatus(tx: Tx, sscc: string, old: string, now: string, context: ActContext): Promise<void> {
  if (old === now) return;
  await tx.query('update package set status = $2 where sscc = $1', [sscc, now]);
  await audit(tx, entry(context, `package.${now}`, sscc, { status: { old, new: now } }));
}
