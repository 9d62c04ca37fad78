import { type Refused, refuse } from '../../domain/record/refusal.ts';
import type { certificateScopes } from '../../domain/record/certificate.ts';
import type { Tx } from '../connection.ts';

/** What has to be allowed: a model, for a scope, in a market, on a day. */
export interface Need {
  model: string;
  scope: (typeof certificateScopes)[number];
  market?: string | null;
  /** instant */
  at: string;
}

/**
 * Requires a valid certificate that covers the need. Refuses `certificate-missing` where none does, `certificate-expired`
 * where one would but is suspended or outside its days.
 */
export async function requireCertificate(
  tx: Tx,
  { model, scope, market, at }: Need,
): Promise<{ certificates: string[] } | Refused> {
  const rows = await tx.query<{ id: string; valid: boolean }>(
    `select id, status = 'valid' and $4::timestamptz::date between valid_from and coalesce(valid_to, 'infinity') as valid
     from certificate
     where (models = '{}' or $1 = any (models)) and scopes @> to_jsonb($2::text) and ($3::text is null or markets = '{}' or $3 = any (markets))
     order by id`,
    [model, scope, market ?? null, at],
  );
  const valid = rows.filter((row) => row.valid).map(({ id }) => id);
  if (valid.length > 0) return { certificates: valid };
  const names = { model, scope, market: market ?? '—' };
  if (rows.length === 0) return refuse('certificate-missing', names);
  return refuse('certificate-expired', { ...names, certificates: rows.map(({ id }) => id) });
}
