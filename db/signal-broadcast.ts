import type { Instant } from '../domain/engine/event.ts';
import type { Tx } from './connection.ts';
import { startsBy } from './message-starts.ts';
import type { MessageRow } from './message-store.ts';
import { crowdChannel } from './run-store.ts';

const batch = 500;

/**
 * Gives one batch of a signal's receivers their inbox rows; the last batch ends it. Receivers are the runs that waited when
 * it was thrown, whoever has come to wait since; the thrower's own engine has served those in its run (BPMN 2.0.2, 10.5.7).
 */
export async function broadcast(tx: Tx, signal: MessageRow, at: Instant): Promise<{ status: 'broadcast' }> {
  if (signal.progress === null) await startsBy(tx, signal, at);
  const event = {
    type: 'signal',
    at,
    name: signal.name,
    variables: signal.variables,
    ...(signal.actor && { actor: signal.actor }),
  };
  const [sent] = await tx.query<{ n: number; last: string | null }>(sendBatch, [
    signal.name,
    signal.progress,
    signal.cause_run,
    signal.id,
    JSON.stringify(event),
  ]);
  await tx.query('update message set status = $2, progress = coalesce($3, progress) where id = $1', [
    signal.id,
    sent!.n < batch ? 'delivered' : 'waiting',
    sent!.last,
  ]);
  return { status: 'broadcast' };
}

const sendBatch = `
with s as (
  select distinct o.run_id from subscription o, message m
  where m.id = $4 and o.kind = 'signal' and o.name = $1 and o.since <= m.created_at
    and ($2::uuid is null or o.run_id > $2) and o.run_id is distinct from $3::uuid
  order by o.run_id limit ${batch}
), r as (
  update run set last_inbox = last_inbox + 1, touched_at = now()
  from s where run.id = s.run_id and status in ('created', 'running') returning id, last_inbox
), i as (
  insert into inbox (run_id, n, event) select id, last_inbox, $5::jsonb from r returning pg_notify('${crowdChannel}', run_id::text)
)
select (select count(*)::int from s) as n, (select run_id from s order by run_id desc limit 1) as last, (select count(*) from i) as told`;
