import type { Command } from '../domain/engine/command.ts';
import type { EngineEvent, Refusal } from '../domain/engine/event.ts';
import type { Answers, ClockMoved, Turn, TurnAnswer } from '../domain/engine/ports.ts';
import { acts } from './acts/index.ts';
import { performAct } from './perform-act.ts';
import { type Database, transactionUnless, type Tx } from './connection.ts';
import { captureEvent } from './event-store.ts';
import { changeChannel, readInbox } from './run-store.ts';
import { turnRows, type TurnRows } from './turn-rows.ts';

type Undone = Extract<TurnAnswer, { kind: 'refused' | 'behind' | 'already' }>;

/**
 * Commits one turn: all of its commands on our own records and its row in the turn log, in one transaction. Idempotent by
 * the turn's number and the event's id.
 */
export async function commitTurn(database: Database, turn: Turn): Promise<TurnAnswer> {
  const work = turn.commands.filter((command) => command.type === 'record' || command.type === 'capture');
  const withdraws = turn.commands.some((command) => command.type === 'withdrawTask');
  if (work.length === 0 && !withdraws) return writeTurn(database, turn, turnRows(turn, undefined));
  return transactionUnless<TurnAnswer>(
    database,
    (answer) => answer.kind !== 'committed',
    async (tx) => {
      const stored = await storedTurn(tx, turn);
      if (stored) return stored;
      const answers: Answers = {};
      for (const command of work) {
        const refused = await perform(tx, turn, command, answers);
        if (refused) return refused;
      }
      const answer = await writeTurn(tx, turn, turnRows(turn, answers));
      return answer.kind === 'committed' && withdraws ? ((await completedMeanwhile(tx, turn)) ?? answer) : answer;
    },
  );
}

async function perform(tx: Tx, turn: Turn, command: Command, answers: Answers): Promise<Undone | undefined> {
  const context = await actContext(tx, turn, command);
  const result =
    command.type === 'record'
      ? await performAct(tx, acts, command.noun, command.act, command.values, context)
      : command.type === 'capture'
        ? await captureEvent(tx, command.event, context)
        : undefined;
  if (result !== null && typeof result === 'object' && 'refused' in result) {
    const { refused, message } = result as unknown as { refused: string; message: Refusal['message'] };
    return { kind: 'refused', instance: command.instance, refusal: { code: refused, message } };
  }
  if (command.type === 'record' && command.answer) answers[command.key] = result ?? null;
  return undefined;
}

async function actContext(tx: Tx, turn: Turn, command: Command) {
  const [run] = await tx.query<{ sop_id: string; version: string }>('select sop_id, version from run where id = $1', [turn.run]);
  return {
    ...('actor' in turn.event && turn.event.actor && { actor: turn.event.actor }),
    at: turn.event.at,
    run: turn.run,
    sop: run!.sop_id,
    version: run!.version,
    element: 'element' in command ? command.element : '',
    instance: command.instance,
    key: command.key,
    captures: turn.commands.flatMap((other) =>
      other.type === 'capture' && other.instance === command.instance ? [other.event] : [],
    ),
  };
}

/** A turn of this number that is there already: this very event's answer, or another's. */
async function storedTurn(tx: Tx, turn: Turn): Promise<TurnAnswer | undefined> {
  const [row] = await tx.query<{ event_id: string; event: EngineEvent; answers: Answers | null; applied: number }>(
    'select event_id, event, answers, applied from turn where run_id = $1 and n = $2',
    [turn.run, turn.n],
  );
  if (!row) return undefined;
  const answers = row.answers ? { answers: row.answers } : {};
  // a refusal changes what an event does, so the stored event, with its refusals, is what must be applied
  if (row.event_id === turn.event.id && sameRefusals(row.event, turn.event)) return { kind: 'committed', ...answers };
  return { kind: 'already', event: row.event, applied: row.applied, ...answers };
}

function sameRefusals(stored: EngineEvent, asked: EngineEvent | ClockMoved): boolean {
  const refusals = 'refusals' in asked ? Object.keys(asked.refusals ?? {}) : [];
  return Object.keys(stored.refusals ?? {}).toString() === refusals.toString();
}

async function writeTurn(tx: Tx, turn: Turn, rows: TurnRows): Promise<TurnAnswer> {
  const [written] = await tx.query<{ written: boolean }>(insertTurn, [
    turn.run,
    turn.n,
    turn.event.id,
    JSON.stringify(turn.event),
    JSON.stringify(turn.patch),
    JSON.stringify(rows.notes),
    rows.answers ? JSON.stringify(rows.answers) : null,
    turn.applied,
    turn.status,
    turn.nextDue ?? null,
    turn.event.at,
    turn.attributes ? JSON.stringify(turn.attributes) : null,
    JSON.stringify(rows.tasks),
    rows.withdrawn,
    JSON.stringify(rows.subscriptions),
    rows.unsubscribed,
    turn.event.type === 'message' ? turn.event.subscription : null,
    JSON.stringify(rows.messages),
    JSON.stringify(rows.incidents),
    rows.closedIncidents,
    JSON.stringify(rows.decisions),
    turn.pending?.length ? JSON.stringify(turn.pending) : null,
    rows.calls.length ? JSON.stringify(rows.calls) : null,
  ]);
  if (written?.written) return rows.answers ? { kind: 'committed', answers: rows.answers } : { kind: 'committed' };
  const stored = await storedTurn(tx, turn);
  if (!stored) throw new Error(`turn ${turn.n} of run ${turn.run} was neither written nor there`);
  return stored;
}

/** Tasks that this turn withdraws but that people have completed: their completion comes first. */
async function completedMeanwhile(tx: Tx, turn: Turn): Promise<Undone | undefined> {
  const instances = turn.commands.filter((command) => command.type === 'withdrawTask').map((command) => command.instance);
  const completed = await tx.query(
    `select from task where run_id = $1 and instance = any ($2) and status = 'completed' limit 1`,
    [turn.run, instances],
  );
  if (completed.length === 0) return undefined;
  return { kind: 'behind', rows: await readInbox(tx, turn.run, turn.applied) };
}

// One statement, so that a turn without record acts is one round trip and its own transaction. The turn's row comes
// first: where its number is taken, every other part finds `t` empty and does nothing.
const insertTurn = `
with t as (
  insert into turn (run_id, n, event_id, event, patch, notes, answers, applied, pending, calls)
  values ($1, $2, $3, $4::jsonb, $5::jsonb, $6::jsonb, $7::jsonb, $8, $22::jsonb, $23::jsonb)
  on conflict (run_id, n) do nothing returning run_id
), r as (
  update run set last_turn = $2, last_applied = $8, status = $9, next_due = $10, touched_at = now(),
    ended_at = case when $9 in ('completed', 'terminated', 'failed') then $11::timestamptz end,
    incidents = run.incidents + jsonb_array_length($19::jsonb) - coalesce(array_length($20::text[], 1), 0),
    batch = coalesce($12::jsonb ->> 'batch', batch), "order" = coalesce($12::jsonb ->> 'order', "order"),
    serial = coalesce($12::jsonb ->> 'serial', serial), lot = coalesce($12::jsonb ->> 'lot', lot)
  from t where run.id = t.run_id
  returning run.id, run.sop_id, run.version, run.plan_hash, run.batch, run."order", run.serial, run.lot
), opened as (
  insert into task (id, run_id, instance, element, sop_id, version, plan_hash, kind, title_zh, title_en, form, assignee, candidates,
    roles, priority, due, duties, signature, data, records, batch, "order", serial, lot, created_at)
  select r.id || '.' || o.instance, r.id, o.instance, o.element, r.sop_id, r.version, coalesce(o.plan_hash, r.plan_hash), o.kind,
    o.title_zh, o.title_en, o.form, o.assignee, o.candidates, o.roles, o.priority, o.due, o.duties, o.signature, o.data, o.records,
    r.batch, r."order", r.serial, r.lot, $11
  from r, jsonb_to_recordset($13::jsonb) as o(instance text, element text, plan_hash text, kind text, title_zh text, title_en text,
    form text, assignee text, candidates text[], roles text[], priority int, due timestamptz, duties jsonb, signature jsonb,
    data jsonb, records jsonb)
), withdrawn as (
  update task set status = 'withdrawn', changed_at = now() from t
  where task.run_id = t.run_id and task.instance = any ($14) and task.status in ('open', 'claimed')
), subscribed as (
  insert into subscription (run_id, id, instance, kind, name, correlation_key)
  select t.run_id, s.id, s.instance, s.kind, s.name, s.correlation_key
  from t, jsonb_to_recordset($15::jsonb) as s(id text, instance text, kind text, name text, correlation_key text)
), unsubscribed as (
  delete from subscription using t where subscription.run_id = t.run_id and subscription.id = any ($16)
), again as (
  update subscription set taken = false from t
  where subscription.run_id = t.run_id and subscription.id = $17 and not subscription.id = any ($16)
), sent as (
  insert into message (id, kind, name, correlation_key, variables, actor, cause_run, expires_at)
  select t.run_id || ':' || m.key, m.kind, m.name, m.correlation_key, m.variables, $4::jsonb -> 'actor', t.run_id,
    $11::timestamptz + make_interval(secs => m.ttl_ms / 1000.0)
  from t, jsonb_to_recordset($18::jsonb) as m(key text, kind text, name text, correlation_key text, variables jsonb, ttl_ms float8)
  on conflict (id) do nothing
), incidents as (
  insert into incident (run_id, id, instance, element, code, message, opened_at)
  select t.run_id, i.id, i.instance, i.element, i.code, i.message, $11
  from t, jsonb_to_recordset($19::jsonb) as i(id text, instance text, element text, code text, message text)
), mended as (
  update incident set closed_at = $11 from t where incident.run_id = t.run_id and incident.id = any ($20)
), decided as (
  insert into decision_evidence (run_id, key, element, decision, matched, result, at)
  select t.run_id, d.key, d.element, d.decision, d.matched, d.result, $11
  from t, jsonb_to_recordset($21::jsonb) as d(key text, element text, decision text, matched jsonb, result jsonb)
)
select true as written, pg_notify('${changeChannel}', json_build_object('run', r.id, 'kind', 'turn')::text) from r`;
