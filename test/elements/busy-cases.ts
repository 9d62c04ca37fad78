import type { Database } from '../../db/connection.ts';

/** Keys of the cases of which a run, message, timer or call has still to be taken. */
export async function busyCases(database: Database): Promise<Set<string>> {
  const rows = await database.query<{ key: string }>(busy);
  return new Set(rows.map(({ key }) => key));
}

// the names of a case's messages and signals begin with its key
const busy = `
with c as (select clock_timestamp() + make_interval(secs => offset_ms / 1000.0) as now from business_clock)
select sop_id as key from run, c where status in ('created', 'running') and (last_inbox > last_applied or next_due <= c.now)
union select sop_id from start_subscription, c where next_due <= c.now
union select split_part(m.name, '.', 1) from message m where m.status = 'waiting' and (m.kind = 'signal'
  or exists (select from subscription s join run r on r.id = s.run_id and r.sop_id is distinct from m.not_for
    where s.kind = 'message' and s.name = m.name and not s.taken
    and (s.correlation_key = any (m.correlation_keys) or s.correlation_key is null))
  or exists (select from start_subscription s where s.kind = 'message' and s.name = m.name and not s.happened
    and s.sop_id is distinct from m.not_for))
union select r.sop_id from run r join turn t on t.run_id = r.id cross join lateral jsonb_array_elements(t.calls) as call
  where t.calls is not null and r.status = 'running' and call ->> 'operation' <> 'wait' and not exists (select from turn a
    where a.run_id = r.id and a.event_id = 'result:' || (call ->> 'instance') || ':' || (call ->> 'attempt'))`;
