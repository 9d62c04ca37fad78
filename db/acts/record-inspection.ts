import type { Json } from '../../domain/json.ts';
import { type Limits, withinLimits } from '../../domain/record/limits.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { actorOf, created, entry } from './entry.ts';
import { limitsOf } from './find-standard.ts';
import { requireInstruments } from './instruments.ts';
import { lockLots } from './lots.ts';
import { lockSerials, resolveSerials } from './lock-serials.ts';

interface Result {
  characteristic: string;
  value: string;
  unit?: string | null;
  instrument?: string | null;
  serial?: string | null;
}

export interface Inspection {
  batch?: string;
  lot?: string;
  serials: string[];
  failed: string[];
  standard?: string;
  results: Result[];
  sample_size?: number;
  accepted: boolean;
  kind: string;
}

interface Subject {
  passed: string[];
  failed: string[];
  results: Result[];
}

/** Records an inspection: what was measured, and what of it lies outside the limits in force. */
export async function recordInspection(tx: Tx, done: Inspection, context: ActContext): Promise<Json | Refused> {
  const subject = await subjectOf(tx, done, context);
  if (isRefused(subject)) return subject;
  const standard = await limitsOf(tx, { ...done, lot: done.lot }, context.at);
  if (isRefused(standard)) return standard;
  const named = done.results.flatMap(({ instrument }) => instrument ?? []);
  const instruments = await requireInstruments(tx, named, context.at);
  if (instruments) return instruments;
  const outOfLimits = standard ? faultsOf(subject.results, standard) : [];
  if (isRefused(outOfLimits)) return outOfLimits;
  const id = await write(tx, { ...done, results: subject.results, standard: standard?.id }, outOfLimits, context);
  await tx.query(
    `insert into inspection_serial (serial, inspection, passed)
     select s, $1, not s = any ($3::text[]) from unnest($2::text[]) as s order by s`,
    [id, [...subject.passed, ...subject.failed], subject.failed],
  );
  const { batch, lot, kind, accepted } = done;
  await audit(
    tx,
    entry(
      context,
      'inspection.recorded',
      id,
      created({ batch, lot, kind, accepted, standard: standard?.id, results: subject.results.length }),
    ),
  );
  return { id, outOfLimits, accepted };
}

async function subjectOf(tx: Tx, done: Inspection, context: ActContext): Promise<Subject | Refused> {
  if (done.lot !== undefined) {
    const lots = await lockLots(tx, [done.lot], context.at);
    if (isRefused(lots)) return lots;
  }
  const measured = done.results.flatMap(({ serial }) => serial ?? []);
  const names = await resolveSerials(tx, [...new Set([...done.serials, ...done.failed, ...measured])]);
  if (isRefused(names)) return names;
  const rows = await lockSerials(tx, [...names.values()]);
  if (isRefused(rows)) return rows;
  const other = rows.filter(({ batch }) => done.batch !== undefined && batch !== done.batch).map(({ serial }) => serial);
  if (other.length > 0) return refuse('serial-wrong-batch', { serials: other, batch: done.batch ?? '' }, other);
  const failed = new Set(done.failed.map((text) => names.get(text) as string));
  const passed = done.serials.map((text) => names.get(text) as string).filter((serial) => !failed.has(serial));
  const results = done.results.map((result) =>
    result.serial == null ? result : { ...result, serial: names.get(result.serial) },
  );
  return { passed: [...new Set(passed)], failed: [...failed], results };
}

function faultsOf(results: Result[], { id, limits }: { id: string; limits: Limits[] }): { [key: string]: Json }[] | Refused {
  const byName = new Map(limits.map((limit) => [limit.characteristic, limit]));
  const unknown = results.find(({ characteristic }) => !byName.has(characteristic));
  if (unknown) return refuse('characteristic-unknown', { standard: id, characteristic: unknown.characteristic });
  return results.flatMap(({ characteristic, value, serial = null }) => {
    const limit = byName.get(characteristic) as Limits;
    if (withinLimits(value, limit)) return [];
    return [
      {
        characteristic,
        value,
        serial,
        minimum: limit.minimum ?? null,
        maximum: limit.maximum ?? null,
        expected: limit.expected ?? null,
      },
    ];
  });
}

async function write(tx: Tx, done: Inspection, outOfLimits: Json, context: ActContext): Promise<string> {
  const rows = await tx.query<{ id: string }>(
    `insert into inspection (kind, batch, lot, standard, results, out_of_limits, sample_size, accepted, inspected_by, inspected_at)
     values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8, $9, $10) returning id::text as id`,
    [
      done.kind,
      done.batch ?? null,
      done.lot ?? null,
      done.standard ?? null,
      JSON.stringify(done.results),
      JSON.stringify(outOfLimits),
      done.sample_size ?? null,
      done.accepted,
      actorOf(context).user,
      context.at,
    ],
  );
  return rows[0]!.id;
}
