import type { Tx } from '../connection.ts';

/** What was issued with a date of effect for a model. */
export type Issued = 'bom' | 'route' | 'device_model_version';

/** The one that is in force at an instant: the latest that has taken effect. */
export async function inForce(
  tx: Tx,
  what: Issued,
  model: string,
  at: string,
): Promise<{ id: string; version: string } | undefined> {
  const rows = await tx.query<{ id: string; version: string }>(
    `select id, version from ${what} where model = $1 and effective_from <= $2::timestamptz::date order by effective_from desc limit 1`,
    [model, at],
  );
  return rows[0];
}

/** The inspection standard in force for a model or item. */
export async function standardInForce(tx: Tx, subject: string, kind: string, at: string): Promise<{ id: string } | undefined> {
  const rows = await tx.query<{ id: string }>(
    `select id from inspection_standard where subject = $1 and kind = $2 and effective_from <= $3::timestamptz::date
     order by effective_from desc limit 1`,
    [subject, kind, at],
  );
  return rows[0];
}
