import type { Tx } from '../../db/connection.ts';
import { readRunRow, type RunRow } from '../../db/run-reading.ts';
import { notFound } from '../problems.ts';

/** @throws Problem 404 */
export async function runRow(tx: Tx, id: string): Promise<RunRow> {
  const row = await readRunRow(tx, id);
  if (!row) throw notFound(id);
  return row;
}
