import { compileKey } from '../domain/engine/compiled-plan.ts';
import { keyFromOutside } from '../domain/engine/correlation.ts';
import type { Instant, Variables } from '../domain/engine/event.ts';
import { Fault } from '../domain/engine/fault.ts';
import type { CorrelationKeyPlan, Plan } from '../domain/sop/plan.ts';
import type { Tx } from './connection.ts';

/** Keeps which keys a released version reads out of which messages. */
export async function declareKeys(tx: Tx, sop: string, plan: Plan): Promise<void> {
  await tx.query('delete from correlation_key where sop_id = $1', [sop]);
  const rows = plan.correlationKeys.flatMap((key) => {
    const messages = new Set(Object.values(key.properties).flatMap((paths) => Object.keys(paths)));
    return [...messages].map((message) => ({ message, key_id: key.id, key }));
  });
  await tx.query(
    `insert into correlation_key (sop_id, message, key_id, key)
     select $1, k.message, k.key_id, k.key from jsonb_to_recordset($2::jsonb) as k(message text, key_id text, key jsonb)
     on conflict do nothing`,
    [sop, JSON.stringify(rows)],
  );
}

/** Every key under which a message may find its receiver: the one it was sent with, and those read out of what it carries. */
export async function keysOf(
  tx: Tx,
  message: { name: string; correlation_key: string | null; variables: Variables },
  at: Instant,
): Promise<string[]> {
  const declared = await tx.query<{ key: CorrelationKeyPlan }>('select distinct key from correlation_key where message = $1', [
    message.name,
  ]);
  const read = declared.flatMap(({ key }) => readKey(key, message, at) ?? []);
  return [...new Set([...(message.correlation_key === null ? [] : [message.correlation_key]), ...read])];
}

/** What a message does not hold in the way that a key wants it is no key of it. */
function readKey(key: CorrelationKeyPlan, { name, variables }: { name: string; variables: Variables }, at: Instant) {
  try {
    return keyFromOutside([compileKey(key)], name, variables, { now: at, zone: 'UTC' });
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}
