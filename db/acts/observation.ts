import * as z from 'zod';
import type { Json } from '../../domain/json.ts';
import { instant } from '../../domain/record/field.ts';
import type { Refused } from '../../domain/record/refusal.ts';
import { formatDeviceKey, parseDeviceKey } from '../../domain/trace/device-key.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { act } from './act.ts';
import { openCase } from './cases.ts';
import { actorOf, created, entry } from './entry.ts';

const report = z.object({
  serial: z.string().min(1).max(200),
  location: z.string().max(200).optional(),
  organisation: z.string().max(200).optional(),
  by: z.string().max(200).optional(),
  note: z.string().max(2000).optional(),
  observed_at: instant('观察时间', 'Observed at').optional(),
});

export const observationActs = {
  /** Kept as reported. A serial that nobody issued, or that the records have elsewhere, opens a case. → {id, case, kind} */
  report: act(report, reportObservation),
};

interface Known {
  serial: string | null;
  status: string | null;
  location: string | null;
  organisation: string | null;
  holder: string | null;
  place: string | null;
}

async function reportObservation(tx: Tx, seen: z.output<typeof report>, context: ActContext): Promise<Json | Refused> {
  const key = parseDeviceKey(seen.serial);
  const [known] = await tx.query<Known>(
    `select s.serial, s.status, l.id as location, coalesce(o.id, l.organisation) as organisation, h.id as holder, o2.place
     from (select $1::text as name) as n
     left join serial s on s.serial = n.name or (s.number = n.name and not exists (select from serial t where t.number = n.name and t.serial <> s.serial))
     left join location l on l.id = $2 left join organisation o on o.id = $3
     left join object_state o2 on o2.epc = s.epc left join organisation h on h.uri = o2.holder limit 1`,
    [key ? formatDeviceKey(key) : seen.serial, seen.location ?? null, seen.organisation ?? null],
  );
  const doubt = doubtOf(seen, known as Known);
  const subject = known?.serial ?? seen.serial;
  const opened = doubt && (await openCase(tx, { ...doubt, serials: [subject] }, context));
  const [row] = await tx.query<{ id: string }>(
    `insert into observation (serial, location, organisation, note, observed_at, reported_by, recorded_at, "case")
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id::text as id`,
    [
      subject,
      known?.location ?? null,
      known?.organisation ?? null,
      noteOf(seen, known as Known),
      seen.observed_at ?? context.at,
      seen.by ?? actorOf(context).user,
      context.at,
      opened ?? null,
    ],
  );
  const fields = created({ serial: subject, location: seen.location, organisation: seen.organisation, case: opened });
  await audit(tx, entry(context, 'observation.reported', row!.id, fields, seen.note));
  return { id: row!.id, case: opened ?? null, kind: doubt?.kind ?? null };
}

/** Places that the records do not know are kept in the reporter's words. */
function noteOf({ location, organisation, note }: z.output<typeof report>, known: Known): string | null {
  const strange = [
    location !== undefined && known.location === null ? location : '',
    organisation !== undefined && known.organisation === null ? organisation : '',
  ];
  return [note ?? '', ...strange].filter((part) => part !== '').join('; ') || null;
}

const gone = ['destroyed', 'scrapped', 'sampled', 'decommissioned', 'reserved', 'allocated'];

function doubtOf(seen: z.output<typeof report>, known: Known): { kind: string; description: string } | undefined {
  const where = [seen.organisation, seen.location].filter((name) => name !== undefined).join(' / ') || '—';
  if (known.serial === null) return { kind: 'unknown_serial', description: `${seen.serial} @ ${where}: 未登记 / not on record` };
  if (gone.includes(known.status as string)) {
    return { kind: 'impossible_status', description: `${known.serial} @ ${where}: ${known.status}` };
  }
  const elsewhere = known.organisation !== null && known.holder !== null && known.organisation !== known.holder;
  if (!elsewhere) return undefined;
  return { kind: 'two_places', description: `${known.serial} @ ${where}; 记录在 / on record at ${known.holder}` };
}
