import type { Tx } from './connection.ts';

/** A run under way that has applied its inbox, and what it waits for that Temporal alone was to bring. */
export interface OwedRun {
  id: string;
  last_turn: number;
  /** When it was touched last, as Postgres writes it: to the microsecond. */
  touched: string;
  /** Keys of calls that have no result in the log; some may have been cancelled. */
  calls: string[];
  /** Its last turn was to be followed by one of its own. */
  is_midway: boolean;
}

/** A page of the runs that nothing has touched for so long, the latest first, from a place among them on. */
export function quietRuns(
  tx: Tx,
  forMs: number,
  after: Pick<OwedRun, 'id' | 'touched'> | undefined,
  limit: number,
): Promise<OwedRun[]> {
  return tx.query<OwedRun>(quiet, [forMs, after?.touched ?? null, after?.id ?? null, limit]);
}

const quiet = `
select r.id, r.last_turn, r.touched_at::text as touched,
  array(select c.call ->> 'key' from turn t cross join lateral jsonb_array_elements(t.calls) as c(call)
    where t.run_id = r.id and t.calls is not null and not exists (select from turn a
      where a.run_id = r.id and a.event_id = 'result:' || (c.call ->> 'instance') || ':' || (c.call ->> 'attempt'))) as calls,
  exists (select from turn t where t.run_id = r.id and t.n = r.last_turn
    and (t.answers is not null or t.pending is not null)) as is_midway
from run r
where r.status = 'running' and r.last_inbox = r.last_applied and r.touched_at < now() - make_interval(secs => $1 / 1000.0)
  and ($2::timestamptz is null or (r.touched_at, r.id) < ($2::timestamptz, $3::uuid))
order by r.touched_at desc, r.id desc limit $4`;
