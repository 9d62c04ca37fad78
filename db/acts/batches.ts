import { type Refused, refuse } from '../../domain/record/refusal.ts';
import type { Tx } from '../connection.ts';

export interface BatchRow {
  batch: string;
  model: string;
  order: string;
  quantity: number;
  planned_start: string;
  planned_end: string;
  route: string;
  inspection_standard: string | null;
  expiry: string | null;
  status: 'open' | 'production_released' | 'market_released';
}

/** A batch, locked. Refuses `batch-unknown`. */
export async function lockBatch(tx: Tx, batch: string): Promise<BatchRow | Refused> {
  const [row] = await tx.query<BatchRow>(
    `select batch, model, "order", quantity, planned_start::text, planned_end::text, route, inspection_standard, expiry::text, status
     from batch where batch = $1 for update`,
    [batch],
  );
  return row ?? refuse('batch-unknown', { batch });
}

/** As `lockBatch`; refuses `batch-closed` where the batch is released in any way. */
export async function lockOpenBatch(tx: Tx, batch: string): Promise<BatchRow | Refused> {
  const row = await lockBatch(tx, batch);
  return !('refused' in row) && row.status !== 'open' ? refuse('batch-closed', { batch }) : row;
}
