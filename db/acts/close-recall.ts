import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { actorOf, entry } from './entry.ts';
import { lockRecall } from './recalls.ts';
import { unexplainedDevices } from './unexplained-devices.ts';

/** Closes a recall in which no device is unexplained; a holder that never answered is one whose devices others traced. */
export async function closeRecall(
  tx: Tx,
  { id, summary }: { id: string; summary?: string },
  context: ActContext,
): Promise<Json | Refused> {
  const recall = await lockRecall(tx, id, ['frozen'], { zh: '关闭', en: 'be closed' });
  if (isRefused(recall)) return recall;
  const silent = await tx.query<{ organisation: string }>(
    `select h.organisation from recall_holder h where h.recall = $1 and h.acknowledged_at is null and exists (
       select from recall_allotment a where a.recall = h.recall and a.organisation = h.organisation and a.outcome is null) order by 1`,
    [id],
  );
  if (silent.length > 0) return refuse('holders-not-answered', { organisations: silent.map(({ organisation }) => organisation) });
  const unexplained = await unexplainedDevices(tx, id);
  if (unexplained) return unexplained;
  await tx.query(`update recall set status = 'closed', summary = $2, closed_by = $3, closed_at = $4 where id = $1`, [
    id,
    summary ?? null,
    actorOf(context).user,
    context.at,
  ]);
  await audit(tx, entry(context, 'recall.closed', id, { status: { old: recall.status, new: 'closed' } }, summary));
  return { id };
}
