import type { Actor, Instant, Variables } from '../domain/engine/event.ts';
import type { Refused } from '../domain/record/refusal.ts';
import { audit, systemActor } from './audit-log.ts';
import { businessNow } from './clock-store.ts';
import type { Database, Tx } from './connection.ts';
import { keysOf } from './message-keys.ts';
import { startsBy } from './message-starts.ts';
import { appendToInbox } from './run-store.ts';
import { broadcast } from './signal-broadcast.ts';

/** A message or signal as it waits for whom it is meant. */
export interface MessageRow {
  id: string;
  kind: 'message' | 'signal';
  name: string;
  correlation_key: string | null;
  variables: Variables;
  actor: Actor | null;
  progress: string | null;
  /** The run that threw it; nothing for one from outside. */
  cause_run: string | null;
  /** The SOP none of whose runs may take it: it was sent to a black-box pool of that SOP's diagram. */
  not_for: string | null;
  created_at: Instant;
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
    `insert into message (id, kind, name, correlation_key, correlation_keys, variables, actor, expires_at)
     select $1, $2, $3, $4, array_remove(array[$4::text], null), $5::jsonb, $6::jsonb, clock_timestamp() + make_interval(secs => ($7 + offset_ms) / 1000.0)
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
  const [message] = await tx.query<MessageRow & { status: string; run_id: string; overdue: boolean }>(selectMessage, [id]);
  if (!message) return { status: 'waiting' };
  if (message.status !== 'waiting')
    return message.run_id ? { status: 'delivered', run: message.run_id } : { status: 'broadcast' };
  const at = await businessNow(tx);
  if (message.kind === 'signal') return broadcast(tx, message, at);
  // its time to live is over, though the sweep that says so has not come yet
  if (message.overdue) return { status: 'waiting' };
  const keys = await keysOf(tx, message, at);
  const run = await toWaitingRun(tx, message, keys, at, only);
  const starts = run === undefined && only === undefined ? await startsBy(tx, message, at) : undefined;
  const receiver = run ?? starts?.begun[0];
  const status = receiver !== undefined || starts?.taken ? 'delivered' : 'waiting';
  await tx.query('update message set status = $2, run_id = $3, correlation_keys = $4 where id = $1', [
    id,
    status,
    receiver ?? null,
    keys,
  ]);
  return receiver === undefined ? { status: 'waiting' } : { status: 'delivered', run: receiver };
}

const selectMessage = `
select id, kind, name, correlation_key, variables, actor, progress, status, run_id, cause_run, not_for, created_at,
  expires_at < clock_timestamp() + make_interval(secs => offset_ms / 1000.0) as overdue
from message, business_clock where id = $1 for update of message`;

async function toWaitingRun(
  tx: Tx,
  message: MessageRow,
  keys: string[],
  at: Instant,
  only: string | undefined,
): Promise<string | undefined> {
  const [receiver] = await tx.query<{ run_id: string; id: string }>(
    `select s.run_id, s.id from subscription s
     where s.kind = 'message' and s.name = $1 and not s.taken and (s.correlation_key = any ($2) or s.correlation_key is null)
       and ($3::uuid is null or s.run_id = $3)
       and exists (select from run where run.id = s.run_id and run.status in ('created', 'running') and run.sop_id is distinct from $4)
     order by s.correlation_key is null, s.since, s.run_id, length(s.id), s.id limit 1 for update of s skip locked`,
    [message.name, keys, only ?? null, message.not_for],
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

/** Delivers a message, or a signal batch by batch until every run that waits for it has it. */
export async function deliverWhole(database: Database, id: string): Promise<void> {
  for (;;) {
    const { status } = await database.transaction((tx) => deliverMessage(tx, id));
    if (status !== 'broadcast') return;
    const [left] = await database.query(`select from message where id = $1 and status = 'waiting'`, [id]);
    if (!left) return;
  }
}

/** Delivers the oldest message that waits for a subscription that has just come, of `run` where it is said. */
export async function deliverWaiting(
  database: Database,
  name: string,
  correlationKey: string | undefined,
  run?: string,
): Promise<void> {
  const [waiting] = await database.query<{ id: string }>(
    `select id from message where status = 'waiting' and kind = 'message' and name = $1 and ($2::text is null or $2 = any (correlation_keys))
       and (not_for is null or not_for is distinct from (select sop_id from run where id = $3))
     order by created_at limit 1`,
    [name, correlationKey ?? null, run ?? null],
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
    `(select distinct on (s.run_id, s.id) m.id from subscription s join run r on r.id = s.run_id
        join message m on m.status = 'waiting' and m.kind = 'message' and m.name = s.name
          and (s.correlation_key = any (m.correlation_keys) or s.correlation_key is null)
          and m.not_for is distinct from r.sop_id
      where s.kind = 'message' and not s.taken order by s.run_id, s.id, m.created_at limit 200)
     union
     (select m.id from message m where m.status = 'waiting' and (m.kind = 'signal'
        or exists (select from start_subscription s where s.kind = 'message' and s.name = m.name and not s.happened and s.sop_id is distinct from m.not_for))
      order by m.created_at limit 200)`,
  );
  const faults: unknown[] = [];
  for (const { id } of waiting) {
    await deliverWhole(database, id).catch((error: unknown) => faults.push(error));
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
