import { type Refused, refuse } from '../../domain/record/refusal.ts';
import type { Tx } from '../connection.ts';

/** Requires instruments to be on record, usable, and in calibration on the day. */
export async function requireInstruments(tx: Tx, instruments: readonly string[], at: string): Promise<Refused | undefined> {
  const rows = await tx.query<{ name: string; status: string | null; due: string | null; valid: boolean }>(
    `select n as name, i.status, i.calibration_due::text as due, coalesce(i.calibration_due >= $2::timestamptz::date, false) as valid
     from unnest($1::text[]) as n left join instrument i on i.id = n order by n`,
    [[...new Set(instruments)], at],
  );
  for (const { name, status, due, valid } of rows) {
    if (status === null) return refuse('instrument-unknown', { instrument: name });
    if (status !== 'usable') return refuse('instrument-blocked', { instrument: name });
    if (!valid) return refuse('calibration-expired', { instrument: name, due: due ?? '—' });
  }
  return undefined;
}
