import type { Tx } from './connection.ts';

/** A repeatable call: whose key it is (account, or one-time link), the client's key, and the hash of what is asked. */
export interface KeyedCall {
  scope: string;
  key: string;
  hash: Buffer;
}

export interface StoredAnswer {
  status: number;
  /** JSON text as it was sent the first time; empty for an answer without a body */
  answer: string;
  /** false: the key was used for something else */
  sameRequest: boolean;
}

/**
 * Takes a key, in the transaction of the act. The row of a second taker waits for the first one's transaction: it then
 * finds either the answer (the first committed, so the act is done) or nothing (it rolled back, so nothing was done).
 * Act and answer thus exist together or not at all, wherever a process is killed.
 * @returns the stored answer, or undefined when the key is now ours
 */
export async function takeKey(tx: Tx, call: KeyedCall): Promise<StoredAnswer | undefined> {
  const [taken] = await tx.query(
    'insert into idempotency_key (scope, key, request_hash) values ($1, $2, $3) on conflict do nothing returning 1',
    [call.scope, call.key, call.hash],
  );
  return taken ? undefined : storedAnswer(tx, call);
}

/** The answer stored under a key, if it was used before. */
export async function storedAnswer(tx: Tx, call: KeyedCall): Promise<StoredAnswer | undefined> {
  const [row] = await tx.query<{ request_hash: Buffer; status: number; answer: string }>(
    'select request_hash, status, answer from idempotency_key where scope = $1 and key = $2',
    [call.scope, call.key],
  );
  return row && { status: row.status, answer: row.answer, sameRequest: row.request_hash.equals(call.hash) };
}

/** Keeps the answer with the key, before the act's transaction commits. */
export async function keepAnswer(tx: Tx, call: KeyedCall, status: number, answer: string): Promise<void> {
  await tx.query('update idempotency_key set status = $3, answer = $4 where scope = $1 and key = $2', [
    call.scope,
    call.key,
    status,
    answer,
  ]);
}

/** Forgets keys that nobody repeats any more. */
export async function forgetOldKeys(tx: Tx): Promise<void> {
  await tx.query(`delete from idempotency_key where created_at < now() - interval '7 days'`);
  await tx.query(`delete from sign_in_attempt where last_at < now() - interval '1 day'`);
}
