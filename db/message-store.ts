import type { Actor, Instant, Variables } from '../domain/engine/event.ts';
import type { Plan } from '../domain/sop/plan.ts';
import { runAttributes } from '../domain/sop/run-attributes.ts';
import { isRefused, type Refused } from '../domain/record/refusal.ts';
import { audit, systemActor } from './audit-log.ts';
import { businessNow } from './clock-store.ts';
import type { Database, Tx } from './connection.ts';
import { appendToInbox, startRun } from './run-store.ts';

/** A message or signal as it waits for whom it is meant. */
export interface MessageRow {
  id: string;
  kind: 'message' | 'signal';
  name: string;
  correlation_key: string | null;
  variables: Variables;
  actor: Actor | null;
  progress: string | null;
}

export interface NewMessage {
  id: string;
  kind: 'message' | 'signal';
  name: string;
  correlationKey?: string;
  variables: Variables;
  actor?: Actor;
  ttlMs: number;
  /** The one run that it is meant for. */
  run?: string;
}

/** Where a message went: a waiting run, a run that it started, or nowhere yet. */
export type Delivery = { status: 'delivered'; run: string } | { status: 'waiting' } | { status: 'broadcast' };

/**
 * Takes a message in and delivers it if somebody waits for it; else it waits until its time to live is over. One that is
 * meant for a run is delivered now or refused: `run-unknown`, `run-ended`, `message-not-awaited`.
 */
export async function publishMessage(tx: Tx, message: NewMessage): Promise<Delivery | Refused> {
  await tx.query(
    `insert into message (id, kind, name, correlation_key, variables, actor, expires_at)
     select $1, $2, $3, $4, $5::jsonb, $6::jsonb, clock_timestamp() + make_interval(secs => ($7 + offset_ms) / 1000.0)
     from business_clock on conflict (id) do nothing`,
    [
      message.id,
      message.kind,
      message.name,
      message.correlationKey ?? null,
      JSON.stringify(message.variables),
      message.actor ? JSON.stringify(message.actor) : null,
      message.ttlMs,
    ],
  );
  if (message.run === undefined) return deliverMessage(tx, message.id);
  const delivered = await deliverMessage(tx, message.id, message.run);
  return delivered.status === 'delivered' ? delivered : notAwaited(tx, message.name, message.run);
}

async function notAwaited(tx: Tx, name: string, id: string): Promise<Refused> {
  const [run] = await tx.query<{ status: string }>('select status from run where id = $1', [id]);
  if (!run)
    return {
      refused: 'run-unknown',
      message: { zh: `没有流程 ${id}：请核对编号。`, en: `There is no run ${id}: check its number.` },
    };
  if (run.status !== 'created' && run.status !== 'running')
    return {
      refused: 'run-ended',
      message: {
        zh: `流程 ${id} 已结束（${run.status}），不再接收消息“${name}”。`,
        en: `Run ${id} has ended (${run.status}): it takes the message "${name}" no more.`,
      },
    };
  return {
    refused: 'message-not-awaited',
    message: {
      zh: `流程 ${id} 此刻不等待消息“${name}”：请核对名称和关联键，或稍后重发。`,
      en: `Run ${id} does not wait for the message "${name}" now: check name and correlation key, or send it again later.`,
    },
  };
}

/** Delivers a waiting message, to no run but `only` where one is given; both rows are locked, so that exactly one receiver takes it. */
export async function deliverMessage(tx: Tx, id: string, only?: string): Promise<Delivery> {
  const [message] = await tx.query<MessageRow & { status: string; run_id: string }>(
    'select id, kind, name, correlation_key, variables, actor, progress, status, run_id from message where id = $1 for update',
    [id],
  );
  if (!message) return { status: 'waiting' };
  if (message.status !== 'waiting')
    return message.run_id ? { status: 'delivered', run: message.run_id } : { status: 'broadcast' };
  const at = await businessNow(tx);
  if (message.kind === 'signal') return broadcast(tx, message, at);
  const run = (await toWaitingRun(tx, message, at, only)) ?? (only === undefined ? await toStart(tx, message, at) : undefined);
  if (!run) return { status: 'waiting' };
  await tx.query(`update message set status = 'delivered', run_id = $2 where id = $1`, [id, run]);
  return { status: 'delivered', run };
}

async function toWaitingRun(tx: Tx, message: MessageRow, at: Instant, only: string | undefined): Promise<string | undefined> {
  const [receiver] = await tx.query<{ run_id: string; id: string }>(
    `select s.run_id, s.id from subscription s
     where s.kind = 'message' and s.name = $1 and not s.taken and (s.correlation_key = $2 or s.correlation_key is null)
       and ($3::uuid is null or s.run_id = $3)
       and exists (select from run where run.id = s.run_id and run.status in ('created', 'running'))
     order by s.correlation_key nulls last, s.run_id, s.id limit 1 for update of s skip locked`,
    [message.name, message.correlation_key, only ?? null],
  );
  if (!receiver) return undefined;
  const n = await appendToInbox(tx, receiver.run_id, {
    type: 'message',
    at,
    subscription: receiver.id,
    name: message.name,
    variables: message.variables,
    ...(message.actor && { actor: message.actor }),
  });
  if (n === undefined) return undefined;
  await tx.query('update subscription set taken = true where run_id = $1 and id = $2', [receiver.run_id, receiver.id]);
  return receiver.run_id;
}

async function toStart(tx: Tx, message: MessageRow, at: Instant): Promise<string | undefined> {
  const [start] = await startsFor(tx, message);
  return start && startBy(tx, message, start, at);
}

interface Start {
  sop_id: string;
  version: string;
  element: string;
  plan: Plan;
}

function startsFor(tx: Tx, message: Pick<MessageRow, 'kind' | 'name'>): Promise<Start[]> {
  return tx.query<Start>(
    `select s.sop_id, s.version, s.element, p.body as plan from start_subscription s
     join sop_version v using (sop_id, version) join plan p on p.hash = v.plan_hash
     where s.kind = $1 and s.name = $2 order by s.sop_id, s.element`,
    [message.kind, message.name],
  );
}

async function startBy(tx: Tx, message: MessageRow, start: Start, at: Instant): Promise<string> {
  const started = await startRun(tx, {
    cause: `${message.kind}:${message.id}:${start.sop_id}`,
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

const broadcastBatch = 500;

/** One batch of a signal's receivers; what is left goes on with the next sweep, each run gets it once. */
async function broadcast(tx: Tx, signal: MessageRow, at: Instant): Promise<Delivery> {
  if (signal.progress === null) {
    for (const start of await startsFor(tx, signal)) await startBy(tx, signal, start, at);
  }
  const runs = await tx.query<{ run_id: string }>(
    `select distinct s.run_id from subscription s where s.kind = 'signal' and s.name = $1 and ($2::uuid is null or s.run_id > $2)
     order by s.run_id limit ${broadcastBatch}`,
    [signal.name, signal.progress],
  );
  const event = {
    type: 'signal',
    at,
    name: signal.name,
    variables: signal.variables,
    ...(signal.actor && { actor: signal.actor }),
  };
  await tx.query(
    `with r as (
       update run set last_inbox = last_inbox + 1, touched_at = now()
       where id = any ($1::uuid[]) and status in ('created', 'running') returning id, last_inbox
     ), i as (insert into inbox (run_id, n, event) select id, last_inbox, $2::jsonb from r returning run_id)
     select pg_notify('vouch_inbox', run_id::text) from i`,
    [runs.map((row) => row.run_id), JSON.stringify(event)],
  );
  const done = runs.length < broadcastBatch;
  await tx.query('update message set status = $2, progress = $3 where id = $1', [
    signal.id,
    done ? 'delivered' : 'waiting',
    runs.at(-1)?.run_id ?? signal.progress,
  ]);
  return { status: 'broadcast' };
}

/** Delivers the oldest message that waits for a subscription that has just come. */
export async function deliverWaiting(database: Database, name: string, correlationKey: string | undefined): Promise<void> {
  const [waiting] = await database.query<{ id: string }>(
    `select id from message where status = 'waiting' and kind = 'message' and name = $1 and ($2::text is null or correlation_key = $2)
     order by created_at limit 1`,
    [name, correlationKey ?? null],
  );
  if (waiting) await database.transaction((tx) => deliverMessage(tx, waiting.id));
}

/**
 * Delivers what waits and can be delivered, and ends what has waited beyond its time to live, with an entry in the audit
 * log. A message that cannot be delivered does not hold up the others.
 * @returns how many messages were handled, so that a sweep goes on while there is work
 * @throws the first fault met, once the rest is done
 */
export async function sweepMessages(database: Database): Promise<number> {
  // the oldest message of each subscription: the others wait for the next one anyway
  const waiting = await database.query<{ id: string }>(
    `(select distinct on (s.run_id, s.id) m.id from subscription s
        join message m on m.status = 'waiting' and m.kind = 'message' and m.name = s.name
          and (s.correlation_key = m.correlation_key or s.correlation_key is null)
      where s.kind = 'message' and not s.taken order by s.run_id, s.id, m.created_at limit 200)
     union
     (select m.id from message m where m.status = 'waiting' and (m.kind = 'signal'
        or exists (select from start_subscription s where s.kind = 'message' and s.name = m.name))
      order by m.created_at limit 200)`,
  );
  const faults: unknown[] = [];
  for (const { id } of waiting) {
    await database.transaction((tx) => deliverMessage(tx, id)).catch((error: unknown) => faults.push(error));
  }
  await database.transaction(expireMessages);
  if (faults.length > 0) throw faults[0];
  return waiting.length;
}

async function expireMessages(tx: Tx): Promise<void> {
  const expired = await tx.query<Pick<MessageRow, 'id' | 'name' | 'correlation_key' | 'actor'>>(
    `update message set status = 'expired' from business_clock
     where status = 'waiting' and kind = 'message' and expires_at < clock_timestamp() + make_interval(secs => offset_ms / 1000.0)
     returning id, name, correlation_key, actor`,
  );
  await audit(
    tx,
    ...expired.map((message) => ({
      actor: systemActor,
      action: 'message.expired',
      record: { type: 'message', id: message.id },
      changes: {
        status: { old: 'waiting', new: 'expired' },
        name: { new: message.name },
        correlationKey: { new: message.correlation_key },
        sender: { new: message.actor?.user ?? null },
      },
    })),
  );
}
