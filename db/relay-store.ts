import type { InboxNotice } from '../domain/engine/ports.ts';
import type { Tx } from './connection.ts';
import { crowdChannel } from './run-store.ts';

/** A run whose inbox has rows that its workflow has not applied. */
export interface BehindRun {
  id: string;
  sop_id: string;
  version: string;
  plan_hash: string;
  engine_version: number;
  batch: string | null;
  order: string | null;
  title_zh: string;
  title_en: string;
  status: string;
  last_inbox: number;
  last_applied: number;
  last_turn: number;
  rows: InboxNotice[];
}

/** Asks the leading relay to bring every open run back into Temporal; it answers on the other channel with their number. */
export const rebuildChannel = 'vouch_rebuild';
export const rebuiltChannel = 'vouch_rebuilt';

const columns = `r.id, r.sop_id, r.version, r.plan_hash, r.batch, r."order", s.title_zh, s.title_en, r.engine_version, r.status,
  r.last_inbox, r.last_applied, r.last_turn`;

/** Rows of an inbox that go along with one signal, at the most; the rest is read as a gap. */
const rowsAtOnce = 50;

/** Runs by id with what waits in their inbox. Events beyond 64 KB stay behind: their number alone goes along. */
export function behindRuns(tx: Tx, ids: string[]): Promise<BehindRun[]> {
  return tx.query<BehindRun>(
    `select ${columns}, coalesce((
       select jsonb_agg(jsonb_build_object('n', i.n, 'event', case when octet_length(i.event::text) < 65536 then i.event end) order by i.n)
       from (select n, event from inbox where run_id = r.id and n > r.last_applied order by n limit ${rowsAtOnce}) i), '[]') as rows
     from run r join sop s on s.id = r.sop_id
     where r.id = any ($1::uuid[]) and r.status in ('created', 'running')`,
    [ids],
  );
}

/** How far runs have applied their inboxes, without those that have ended. */
export async function appliedBy(tx: Tx, ids: string[]): Promise<Map<string, number>> {
  const rows = await tx.query<{ id: string; last_applied: number }>(
    `select id, last_applied from run where id = any ($1::uuid[]) and status in ('created', 'running')`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.last_applied]));
}

/** Runs that should have applied their inbox by now, those first that wait longest. */
export async function overdueRuns(tx: Tx, olderThanMs: number): Promise<{ id: string; last_inbox: number }[]> {
  return tx.query(
    `select id, last_inbox from run where last_inbox > last_applied and status in ('created', 'running')
       and touched_at < now() - make_interval(secs => $1 / 1000.0) order by touched_at limit 500`,
    [olderThanMs],
  );
}

/**
 * Tells runs whose timer is due where business time stands, since theirs may lag behind a clock that was moved.
 * @returns how many were told
 */
export async function tellDueRuns(tx: Tx, graceMs: number): Promise<number> {
  const rows = await tx.query(
    `with c as (select offset_ms, clock_timestamp() + make_interval(secs => offset_ms / 1000.0) as now from business_clock), r as (
       update run set last_inbox = last_inbox + 1, touched_at = now()
       where id in (select run.id from run, c where status = 'running' and next_due < c.now - make_interval(secs => $1 / 1000.0)
         and last_inbox = last_applied order by next_due limit 500 for update of run skip locked)
       returning id, last_inbox
     ), i as (
       insert into inbox (run_id, n, event)
       select r.id, r.last_inbox, jsonb_build_object('type', 'clockMoved', 'at', to_char(c.now at time zone 'UTC',
         'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'offsetMs', c.offset_ms) from r, c returning run_id
     )
     select pg_notify('${crowdChannel}', run_id::text) from i`,
    [graceMs],
  );
  return rows.length;
}

/** Runs under way after an id, by which a reconciler walks through all of them; those not yet begun are the sweep's. */
export function openRuns(tx: Tx, after: string | null, limit: number): Promise<BehindRun[]> {
  return tx.query<BehindRun>(
    `select ${columns}, '[]'::jsonb as rows from run r join sop s on s.id = r.sop_id
     where r.status = 'running' and ($1::uuid is null or r.id > $1) order by r.id limit $2`,
    [after, limit],
  );
}

/** How many runs are under way. */
export async function runsUnderWay(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ n: number }>(`select count(*)::int as n from run where status = 'running'`);
  return row!.n;
}

/**
 * Runs under way that have applied their inboxes, were touched within so long before the last that was, and whose last turns
 * led to something that Temporal alone remembers: a call, an answer to be taken.
 */
export async function lastOwing(tx: Tx, withinMs: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `with r as (select id, touched_at, last_turn from run where status = 'running' and last_inbox = last_applied)
     select id from r where touched_at > (select max(touched_at) from r) - make_interval(secs => $1 / 1000.0)
       and exists (select from turn t where t.run_id = r.id and t.n > r.last_turn - ${lastTurns}
         and (t.calls is not null or t.answers is not null or t.pending is not null))`,
    [withinMs],
  );
  return rows.map(({ id }) => id);
}

const lastTurns = 5;
