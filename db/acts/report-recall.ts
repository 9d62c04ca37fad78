import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { actorOf, created, entry } from './entry.ts';
import { lockRecall } from './recalls.ts';

interface Report {
  id: string;
  kind: 'authority' | 'status';
  authority?: string;
  number?: string;
  reported_on?: string;
  content?: string;
}

/** Keeps a report on a recall. */
export async function reportRecall(tx: Tx, { id, ...report }: Report, context: ActContext): Promise<Json | Refused> {
  const recall = await lockRecall(tx, id, ['open', 'frozen', 'closed'], { zh: '上报', en: 'be reported' });
  if (isRefused(recall)) return recall;
  const { kind, authority = null, number = null, content = null } = report;
  const reported_on = report.reported_on ?? context.at.slice(0, 10);
  const [row] = await tx.query<{ id: string }>(
    `insert into recall_report (recall, kind, authority, number, reported_on, content, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id::text as id`,
    [id, kind, authority, number, reported_on, content, actorOf(context).user, context.at],
  );
  await audit(
    tx,
    entry(context, 'recall-report.recorded', row!.id, created({ recall: id, kind, authority, number, reported_on, content })),
  );
  return { id: row!.id };
}
