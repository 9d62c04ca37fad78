import type { Turn } from '../domain/engine/ports.ts';
import { changeChannel } from './run-store.ts';
import type { TurnRows } from './turn-rows.ts';

/** A turn's one statement and its values. */
export interface TurnStatement {
  text: string;
  values: unknown[];
}

/** A part that a turn only has when it touches that table: one value, and what is done with it. */
interface Part {
  name: string;
  /** The part's value; nothing where the turn does not touch the table. */
  value(turn: Turn, rows: TurnRows): unknown;
  /** @param value the value's place, `$13` */
  sql(value: string): string;
}

/**
 * The statement that writes a turn: one round trip and its own transaction. The turn's row comes first: where its number or
 * its event is taken, every other part finds `t` empty and does nothing. It holds only what the turn touches, since Postgres
 * sets up every part of a statement, whether it has rows or not.
 */
export function turnStatement(turn: Turn, rows: TurnRows): TurnStatement {
  const values = [...always(turn, rows)];
  const written = parts.flatMap(({ name, value, sql }) => {
    const given = value(turn, rows);
    return given === undefined ? [] : [`, ${name} as (${sql(`$${values.push(given)}`)})`];
  });
  const attributes = turn.attributes && `$${values.push(JSON.stringify(turn.attributes))}`;
  return { text: `${begin(attributes)}${written.join('')} ${end}`, values };
}

function always(turn: Turn, { notes, answers, calls, incidents, closedIncidents }: TurnRows): unknown[] {
  return [
    turn.run,
    turn.n,
    turn.event.id,
    JSON.stringify(turn.event),
    JSON.stringify(turn.patch),
    JSON.stringify(notes),
    answers ? JSON.stringify(answers) : null,
    turn.applied,
    turn.status,
    turn.nextDue ?? null,
    turn.event.at,
    turn.pending?.length ? JSON.stringify(turn.pending) : null,
    calls.length > 0 ? JSON.stringify(calls) : null,
    incidents.length - closedIncidents.length,
  ];
}

const begin = (attributes: string | undefined) => `
with t as (
  insert into turn (run_id, n, event_id, event, patch, notes, answers, applied, pending, calls)
  values ($1, $2, $3, $4::jsonb, $5::jsonb, $6::jsonb, $7::jsonb, $8, $12::jsonb, $13::jsonb)
  on conflict do nothing returning run_id
), r as (
  update run set last_turn = $2, last_applied = $8, status = $9, next_due = $10, touched_at = now(),
    ended_at = case when $9 in ('completed', 'terminated', 'failed') then $11::timestamptz end,
    incidents = run.incidents + $14${attributes ? ['batch', '"order"', 'serial', 'lot'].map((name) => attribute(name, attributes)).join('') : ''}
  from t where run.id = t.run_id
  returning run.id, run.sop_id, run.version, run.plan_hash, run.batch, run."order", run.serial, run.lot
)`;

const attribute = (name: string, values: string) =>
  `, ${name} = coalesce(${values}::jsonb ->> '${name.replaceAll('"', '')}', run.${name})`;

const end = `select true as written, pg_notify('${changeChannel}', json_build_object('run', r.id, 'kind', 'turn')::text) from r`;

const json = (rows: object[]) => (rows.length > 0 ? JSON.stringify(rows) : undefined);
const list = (ids: string[]) => (ids.length > 0 ? ids : undefined);

const parts: Part[] = [
  {
    name: 'opened',
    value: (_, { tasks }) => json(tasks),
    sql: (value) => `
  insert into task (id, run_id, instance, element, sop_id, version, plan_hash, kind, title_zh, title_en, form, assignee, candidates,
    roles, priority, due, duties, signature, data, records, batch, "order", serial, lot, created_at)
  select r.id || '.' || o.instance, r.id, o.instance, o.element, r.sop_id, r.version, coalesce(o.plan_hash, r.plan_hash), o.kind,
    o.title_zh, o.title_en, o.form, o.assignee, o.candidates, o.roles, o.priority, o.due, o.duties, o.signature, o.data, o.records,
    r.batch, r."order", r.serial, r.lot, $11
  from r, jsonb_to_recordset(${value}::jsonb) as o(instance text, element text, plan_hash text, kind text, title_zh text,
    title_en text, form text, assignee text, candidates text[], roles text[], priority int, due timestamptz, duties jsonb,
    signature jsonb, data jsonb, records jsonb)`,
  },
  {
    name: 'withdrawn',
    value: (_, { withdrawn }) => list(withdrawn),
    sql: (value) => `
  update task set status = 'withdrawn', changed_at = now() from t
  where task.run_id = t.run_id and task.instance = any (${value}) and task.status in ('open', 'claimed')`,
  },
  {
    name: 'subscribed',
    value: (_, { subscriptions }) => json(subscriptions),
    sql: (value) => `
  insert into subscription (run_id, id, instance, kind, name, correlation_key)
  select t.run_id, s.id, s.instance, s.kind, s.name, s.correlation_key
  from t, jsonb_to_recordset(${value}::jsonb) as s(id text, instance text, kind text, name text, correlation_key text)`,
  },
  {
    name: 'unsubscribed',
    value: (_, { unsubscribed }) => list(unsubscribed),
    sql: (value) => `
  delete from subscription using t where subscription.run_id = t.run_id and subscription.id = any (${value})`,
  },
  {
    name: 'again',
    // a subscription that takes more than one message waits again
    value: ({ event }, { unsubscribed }) =>
      event.type === 'message' && !unsubscribed.includes(event.subscription) ? event.subscription : undefined,
    sql: (value) => `
  update subscription set taken = false from t where subscription.run_id = t.run_id and subscription.id = ${value}`,
  },
  {
    name: 'sent',
    value: (_, { messages }) => json(messages),
    sql: (value) => `
  insert into message (id, kind, name, correlation_key, correlation_keys, variables, actor, cause_run, expires_at, not_for)
  select t.run_id || ':' || m.key, m.kind, m.name, m.correlation_key, array_remove(array[m.correlation_key], null), m.variables,
    $4::jsonb -> 'actor', t.run_id, $11::timestamptz + make_interval(secs => m.ttl_ms / 1000.0),
    case when m.outward then (select sop_id from run where id = t.run_id) end
  from t, jsonb_to_recordset(${value}::jsonb) as m(key text, kind text, name text, correlation_key text, variables jsonb,
    ttl_ms float8, outward boolean)
  on conflict (id) do nothing`,
  },
  {
    name: 'incidents',
    value: (_, { incidents }) => json(incidents),
    sql: (value) => `
  insert into incident (run_id, id, instance, element, code, message, opened_at, closed_at)
  select t.run_id, i.id, i.instance, i.element, i.code, i.message, $11, case when i.closed then $11::timestamptz end
  from t, jsonb_to_recordset(${value}::jsonb) as i(id text, instance text, element text, code text, message text, closed boolean)`,
  },
  {
    name: 'mended',
    value: (_, { closedIncidents }) => list(closedIncidents),
    sql: (value) => `
  update incident set closed_at = $11 from t where incident.run_id = t.run_id and incident.id = any (${value})`,
  },
  {
    name: 'decided',
    value: (_, { decisions }) => json(decisions),
    sql: (value) => `
  insert into decision_evidence (run_id, key, element, decision, matched, result, at)
  select t.run_id, d.key, d.element, d.decision, d.matched, d.result, $11
  from t, jsonb_to_recordset(${value}::jsonb) as d(key text, element text, decision text, matched jsonb, result jsonb)`,
  },
];
