import type { Instant } from '../domain/engine/event.ts';
import { isRefused } from '../domain/record/refusal.ts';
import type { Plan } from '../domain/sop/plan.ts';
import { runAttributes } from '../domain/sop/run-attributes.ts';
import type { Tx } from './connection.ts';
import type { MessageRow } from './message-store.ts';
import { isWhole, type ParallelStart } from './parallel-start.ts';
import { startRun } from './run-store.ts';

interface Start extends ParallelStart {
  version: string;
  parallel: boolean;
  plan: Plan;
}

/**
 * Begins what a message or signal begins: of a message the first SOP that waits for it, of a signal each. A parallel
 * multiple start event keeps what has happened until all of its events have; an event that an open run still waits for at
 * its parallel event-based gateway begins no other (BPMN 2.0.2, 10.5.2, 10.6.6).
 * @returns the runs, and whether anything took the message
 */
export async function startsBy(tx: Tx, message: MessageRow, at: Instant): Promise<{ begun: string[]; taken: boolean }> {
  const begun: string[] = [];
  const starts = await tx.query<Start>(waitingStarts, [message.kind, message.name, message.not_for]);
  const chosen = message.kind === 'message' ? starts.slice(0, 1) : starts;
  for (const start of chosen) {
    if (!start.parallel || (await isWhole(tx, start))) begun.push(await startBy(tx, message, start, at));
  }
  return { begun, taken: chosen.length > 0 };
}

const waitingStarts = `
select s.sop_id, s.version, s.element, s.n, s.parallel, p.body as plan from start_subscription s
join sop_version v using (sop_id, version) join plan p on p.hash = v.plan_hash
where s.kind = $1 and s.name = $2 and s.sop_id is distinct from $3 and not s.happened and not (s.joins_open and exists (
  select from subscription o join run r on r.id = o.run_id
  where o.kind = $1 and o.name = $2 and r.sop_id = s.sop_id and r.status in ('created', 'running')))
order by s.sop_id, s.element, s.n`;

async function startBy(tx: Tx, message: MessageRow, start: Start, at: Instant): Promise<string> {
  const started = await startRun(tx, {
    cause: `${message.kind}:${message.id}:${start.sop_id}:${start.element}`,
    sop: start.sop_id,
    version: start.version,
    startEvent: start.element,
    variables: message.variables,
    ...(message.actor && { actor: message.actor }),
    at,
    attributes: runAttributes(start.plan, message.variables, { now: at, zone: start.plan.zone ?? 'UTC' }),
  });
  if (isRefused(started)) throw new Error(started.message.en);
  return started.id;
}
