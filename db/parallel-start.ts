import type { Tx } from './connection.ts';

/** One of the events of a parallel multiple start event, which begins a run when each of them has happened. */
export interface ParallelStart {
  sop_id: string;
  element: string;
  n: number;
}

/** Notes that one of the events has happened; the last of them lets all wait anew. */
export async function isWhole(tx: Tx, { sop_id: sop, element, n }: ParallelStart): Promise<boolean> {
  await tx.query('select from start_subscription where sop_id = $1 and element = $2 order by n for update', [sop, element]);
  await tx.query('update start_subscription set happened = true where sop_id = $1 and element = $2 and n = $3', [
    sop,
    element,
    n,
  ]);
  const left = await tx.query('select from start_subscription where sop_id = $1 and element = $2 and not happened', [
    sop,
    element,
  ]);
  if (left.length > 0) return false;
  await tx.query('update start_subscription set happened = false where sop_id = $1 and element = $2', [sop, element]);
  return true;
}
