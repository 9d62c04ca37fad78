import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { entry } from './entry.ts';
import { forwardDevices } from './forward-devices.ts';
import { lockHolder, lockRecall } from './recalls.ts';

interface Answer {
  id: string;
  organisation: string;
  received: number;
  on_hand: number;
  used: number;
  quarantined: number;
  forwarded: { to: string; serials: string[] }[];
  remark?: string;
}

/** Records a holder's answer as it was given, and how far its sum lies from what the records allot to it. */
export async function acknowledgeNotice(tx: Tx, answer: Answer, context: ActContext): Promise<Json | Refused> {
  const { id, organisation, received, on_hand, used, quarantined, forwarded, remark } = answer;
  const recall = await lockRecall(tx, id, ['frozen'], { zh: '回复', en: 'be answered' });
  if (isRefused(recall)) return recall;
  const unknown = await lockHolder(tx, recall, organisation);
  if (unknown) return unknown;
  const [allotted] = await tx.query<{ n: number }>(
    'select count(*)::int as n from recall_allotment where recall = $1 and organisation = $2',
    [id, organisation],
  );
  await tx.query(
    `update recall_holder set acknowledged_at = coalesce(acknowledged_at, $3), received = $4, on_hand = $5, used = $6, quarantined = $7, remark = $8
     where recall = $1 and organisation = $2`,
    [id, organisation, context.at, received, on_hand, used, quarantined, remark ?? null],
  );
  const changes = {
    received: { new: received },
    on_hand: { new: on_hand },
    used: { new: used },
    quarantined: { new: quarantined },
  };
  await audit(
    tx,
    entry(context, 'recall-holder.acknowledged', `${id}/${organisation}`, { ...changes, forwarded: { new: forwarded } }, remark),
  );
  const added: Json[] = [];
  for (const { to, serials } of forwarded) {
    const done = await forwardDevices(tx, recall, { id, organisation: to, serials, forwarded_by: organisation }, context);
    if (isRefused(done)) return done;
    added.push(done);
  }
  return { discrepancy: (allotted?.n ?? 0) - received, added };
}
