import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import type { Tx } from '../connection.ts';
import { lockLots } from './lots.ts';
import { lockSerials, type SerialRow } from './lock-serials.ts';

/** What a nonconformance is about. */
export interface Reported {
  serials: readonly string[];
  lot?: string | undefined;
  batch?: string | undefined;
}

/** The devices that are reported, locked with their lot. Refuses nothing-named, serial-unknown, lot-unknown, batch-unknown. */
export async function lockReported(tx: Tx, { serials, lot, batch }: Reported, at: string): Promise<SerialRow[] | Refused> {
  if (serials.length === 0 && lot === undefined && batch === undefined) return refuse('nothing-named');
  if (batch !== undefined && !(await isBatch(tx, batch))) return refuse('batch-unknown', { batch });
  const rows = await lockSerials(tx, serials);
  if (isRefused(rows)) return rows;
  const lots = lot === undefined ? [] : await lockLots(tx, [lot], at);
  return isRefused(lots) ? lots : rows;
}

async function isBatch(tx: Tx, batch: string): Promise<boolean> {
  const rows = await tx.query('select 1 from batch where batch = $1', [batch]);
  return rows.length > 0;
}
