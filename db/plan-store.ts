import type { Plan } from '../domain/sop/plan.ts';
import type { Tx } from './connection.ts';

/** Plans never change under their hash, so a process keeps those it used last. */
const kept = new Map<string, Plan>();
const most = 50;

/** A plan by its hash, or undefined. */
export async function readPlan(tx: Tx, hash: string): Promise<Plan | undefined> {
  const known = kept.get(hash);
  if (known) return known;
  const [row] = await tx.query<{ body: Plan }>('select body from plan where hash = $1', [hash]);
  if (!row) return undefined;
  const oldest = kept.keys().next();
  if (kept.size >= most && !oldest.done) kept.delete(oldest.value);
  kept.set(hash, row.body);
  return row.body;
}
