import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { actorOf, entry } from './entry.ts';
import { lockLots } from './lots.ts';

interface Decision {
  lot: string;
  decision: 'accepted' | 'rejected' | 'concession';
  reason?: string;
}

/** Decides on a received lot. What was accepted may be rejected later, and what was rejected be taken by concession. */
export async function decideLot(tx: Tx, { lot, decision, reason }: Decision, context: ActContext): Promise<Json | Refused> {
  const rows = await lockLots(tx, [lot], context.at);
  if (isRefused(rows)) return rows;
  const old = rows[0]!.status;
  if (!(next[old] ?? []).includes(decision)) return refuse('lot-decided', { lot, status: old });
  await tx.query('update material_lot set status = $2, decision_reason = $3, decided_by = $4, decided_at = $5 where lot = $1', [
    lot,
    decision,
    reason ?? null,
    actorOf(context).user,
    context.at,
  ]);
  await audit(tx, entry(context, 'material-lot.decided', lot, { status: { old, new: decision } }, reason));
  return { lot, status: decision };
}

const next: Record<string, string[]> = {
  received: ['accepted', 'rejected', 'concession'],
  accepted: ['rejected'],
  rejected: ['concession'],
  concession: ['rejected'],
};
