import type { Bilingual } from '../../domain/engine/command.ts';
import { type Refused, refuse } from '../../domain/record/refusal.ts';
import type { Tx } from '../connection.ts';

export interface NonconformanceRow {
  id: string;
  status: 'open' | 'disposed' | 'closed';
  disposition: 'rework' | 'scrap' | 'concession' | 'return' | null;
  cause: string | null;
  disposed_at: string | null;
}

/** A nonconformance in one of the statuses, locked. */
export async function lockNonconformance(
  tx: Tx,
  id: string,
  statuses: readonly NonconformanceRow['status'][],
  act: Bilingual,
): Promise<NonconformanceRow | Refused> {
  const [row] = await tx.query<NonconformanceRow>(
    'select id::text as id, status, disposition, cause, disposed_at from nonconformance where id = $1 for update',
    [id],
  );
  if (!row) return refuse('nonconformance-unknown', { nonconformance: id });
  return statuses.includes(row.status) ? row : refuse('nonconformance-status', { nonconformance: id, status: row.status, act });
}
