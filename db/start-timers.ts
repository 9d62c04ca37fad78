import type { Instant } from '../domain/engine/event.ts';
import { isRefused } from '../domain/record/refusal.ts';
import type { Database, Tx } from './connection.ts';
import { startRun } from './run-store.ts';
import { following } from './start-arming.ts';

interface DueStart {
  sop_id: string;
  version: string;
  element: string;
  n: number;
  due: Instant;
  schedule: string | null;
  zone: string | null;
}

const atOnce = 100;

/**
 * Begins the runs whose timer start event is due, one for each of its times: each begins at its own instant, however late.
 * @returns how many were begun
 */
export async function startDueRuns(database: Database): Promise<number> {
  for (let begun = 0; ; begun++) {
    if (begun === atOnce || !(await database.transaction(startNext))) return begun;
  }
}

async function startNext(tx: Tx): Promise<boolean> {
  const [next] = await tx.query<DueStart>(
    `select s.sop_id, s.version, s.element, s.n, s.next_due as due, s.schedule, p.body ->> 'zone' as zone
     from start_subscription s join business_clock c on true join sop_version v using (sop_id, version) join plan p on p.hash = v.plan_hash
     where s.next_due <= clock_timestamp() + make_interval(secs => c.offset_ms / 1000.0)
     order by s.next_due limit 1 for update of s skip locked`,
  );
  if (!next) return false;
  const { sop_id: sop, version, element, n, due } = next;
  const after = following(due, next.schedule, next.zone ?? 'UTC');
  await tx.query('update start_subscription set next_due = $4, schedule = $5 where sop_id = $1 and element = $2 and n = $3', [
    sop,
    element,
    n,
    after.next_due,
    after.schedule,
  ]);
  const cause = `timer:${sop}:${version}:${element}:${n}:${due}`;
  const started = await startRun(tx, { cause, sop, version, startEvent: element, variables: {}, at: due });
  if (isRefused(started)) throw new Error(started.message.en);
  return true;
}
