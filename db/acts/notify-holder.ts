import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { entry } from './entry.ts';
import { lockHolder, lockRecall } from './recalls.ts';

/** Counts a notice or reminder to a holder. */
export async function notifyHolder(
  tx: Tx,
  { id, organisation, channel }: { id: string; organisation: string; channel: string },
  context: ActContext,
): Promise<Json | Refused> {
  const recall = await lockRecall(tx, id, ['frozen'], { zh: '通知', en: 'notify' });
  if (isRefused(recall)) return recall;
  const unknown = await lockHolder(tx, recall, organisation);
  if (unknown) return unknown;
  const [row] = await tx.query<{ notices: number }>(
    `update recall_holder set notices = notices + 1, channel = $3, first_notified_at = coalesce(first_notified_at, $4), last_notified_at = $4
     where recall = $1 and organisation = $2 returning notices`,
    [id, organisation, channel, context.at],
  );
  const { notices } = row!;
  const changes = { notices: { old: notices - 1, new: notices }, channel: { new: channel } };
  await audit(tx, entry(context, 'recall-holder.notified', `${id}/${organisation}`, changes));
  return { notices };
}

/** Records whether the notice had reached a holder and was followed (21 CFR 7.42(b)(3)). */
export async function checkEffectiveness(
  tx: Tx,
  check: { id: string; organisation: string; reached?: boolean; effective: boolean; comment?: string },
  context: ActContext,
): Promise<Json | Refused> {
  const { id, organisation, reached, effective, comment } = check;
  const recall = await lockRecall(tx, id, ['frozen'], { zh: '检查有效性', en: 'be checked' });
  if (isRefused(recall)) return recall;
  const unknown = await lockHolder(tx, recall, organisation);
  if (unknown) return unknown;
  await tx.query(
    `update recall_holder set reached = $3, effective = $4, effectiveness_findings = $5, effectiveness_at = $6
     where recall = $1 and organisation = $2`,
    [id, organisation, reached ?? effective, effective, comment ?? null, context.at],
  );
  const changes = { effective: { new: effective }, reached: { new: reached ?? effective } };
  await audit(tx, entry(context, 'recall-holder.effectiveness-checked', `${id}/${organisation}`, changes, comment));
  return { organisation };
}
