import { type Refused, refuse } from '../../domain/record/refusal.ts';
import type { Tx } from '../connection.ts';

/** Requires an operator to be qualified for an operation on the day. */
export async function requireQualified(tx: Tx, operator: string, operation: string, at: string): Promise<Refused | undefined> {
  const rows = await tx.query(
    `select 1 from qualification where operator = $1 and operation = $2
       and $3::timestamptz::date between valid_from and coalesce(valid_to, 'infinity')`,
    [operator, operation, at],
  );
  return rows.length > 0 ? undefined : refuse('operator-not-qualified', { operator, operation });
}
