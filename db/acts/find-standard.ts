import type { Json } from '../../domain/json.ts';
import { type Refused, refuse } from '../../domain/record/refusal.ts';
import type { Limits } from '../../domain/record/limits.ts';
import type { Tx } from '../connection.ts';

interface Asked {
  item?: string;
  model?: string;
  batch?: string;
  lot?: string;
  kind: string;
}

/** Finds the standard that an inspection is made by: the batch's own, else the one in force on the day. */
export async function findStandard(tx: Tx, asked: Asked, at: string): Promise<{ [key: string]: Json } | Refused> {
  const [row] = await tx.query<{ [key: string]: Json }>(
    `select s.id as standard, s.version, s.inspection_level as level, s.aql::float8 as aql,
       case when s.aql is null then 'full' else 'single' end as sampling, (
         select coalesce(jsonb_agg(c || jsonb_build_object('lower', c -> 'minimum', 'upper', c -> 'maximum') order by n), '[]')
         from jsonb_array_elements(s.characteristics) with ordinality as x(c, n)) as characteristics
     from inspection_standard s
     left join batch b on b.batch = $3 left join material_lot l on l.lot = $4
     where s.kind = $5 and s.effective_from <= $6::timestamptz::date and s.subject = coalesce($1, $2, l.item, b.model)
     order by coalesce(s.id = b.inspection_standard, false) desc, s.effective_from desc limit 1`,
    [asked.item ?? null, asked.model ?? null, asked.batch ?? null, asked.lot ?? null, asked.kind, at],
  );
  if (row) return row;
  const subject = asked.item ?? asked.model ?? asked.lot ?? asked.batch ?? '';
  return refuse('standard-missing', { subject, day: at.slice(0, 10), what: { zh: '检验标准', en: 'inspection standard' } });
}

/** The limits of a standard, by its id or by what is inspected. */
export async function limitsOf(
  tx: Tx,
  asked: Asked & { standard?: string },
  at: string,
): Promise<{ id: string; limits: Limits[] } | Refused | undefined> {
  const { standard } = asked;
  if (standard !== undefined) {
    const [row] = await tx.query<{ characteristics: Limits[] }>('select characteristics from inspection_standard where id = $1', [
      standard,
    ]);
    if (row) return { id: standard, limits: row.characteristics };
    return refuse('standard-missing', {
      subject: standard,
      day: at.slice(0, 10),
      what: { zh: '检验标准', en: 'inspection standard' },
    });
  }
  const found = await findStandard(tx, asked, at);
  return 'refused' in found
    ? undefined
    : { id: found['standard'] as string, limits: found['characteristics'] as unknown as Limits[] };
}
