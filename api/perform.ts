import { keepAnswer, type KeyedCall, type StoredAnswer, storedAnswer, takeKey } from '../db/idempotency-store.ts';
import { audit } from '../db/audit-log.ts';
import type { Tx } from '../db/connection.ts';
import { OneAtATime } from '../db/one-at-a-time.ts';
import type { Call, Endpoint } from './endpoint.ts';
import { problemFrom } from './fault-of.ts';
import type { Problem } from './problem.ts';
import { keyReused, unexpected } from './problems.ts';
import { type Sent, sentOf, sentProblem } from './sent.ts';

/** An act about to be done: the call without what only a transaction gives it. */
export type Prepared = Omit<Call<unknown, unknown, unknown>, 'tx' | 'woken'> & { instance: string; language: 'zh' | 'en' };

const queue = new OneAtATime();

/**
 * Does an act exactly once. Key, act, audit entry and answer are one transaction, so a process killed anywhere leaves
 * all of them or none, and a repeat finds the answer or does the act. A concurrent repeat waits for the first (here in
 * a queue, across processes at the key's row). A refusal rolls everything back first and is then kept in a transaction
 * of its own; had a repeat got in between and succeeded, its answer stands.
 */
export function perform(endpoint: Endpoint, call: Prepared, keyed: KeyedCall | undefined): Promise<Sent> {
  if (!keyed) return attempt(endpoint, call, undefined);
  return queue.run(`${keyed.scope} ${keyed.key}`, () => attempt(endpoint, call, keyed));
}

async function attempt(endpoint: Endpoint, call: Prepared, keyed: KeyedCall | undefined): Promise<Sent> {
  const woken = new Set<string>();
  try {
    // work before the transaction is not undone with it: a repeat must not do it again
    const before = keyed && endpoint.prepare ? await storedAnswer(call.parts.database, keyed) : undefined;
    if (before) return replay(before);
    const prepared = await endpoint.prepare?.(call as never);
    const sent = await call.parts.database.transaction((tx) => {
      woken.clear();
      return act(endpoint, { ...call, tx, woken: (run) => woken.add(run) }, prepared, keyed);
    });
    if (woken.size > 0) call.parts.onCommitted([...woken]);
    return sent;
  } catch (error) {
    const problem = problemFrom(error);
    if (problem.code === unexpected().code || !isFinal(problem)) throw error;
    return call.parts.database.transaction((tx) => refuse(tx, call, problem, keyed));
  }
}

async function act(
  endpoint: Endpoint,
  call: Call<unknown, unknown, unknown>,
  prepared: unknown,
  keyed?: KeyedCall,
): Promise<Sent> {
  const stored = keyed && (await takeKey(call.tx, keyed));
  if (stored) return replay(stored);
  const sent = sentOf(endpoint, await endpoint.handler(call as never, prepared as never), call.parts.settings.checkAnswers);
  if (keyed) await keepAnswer(call.tx, keyed, sent.status, sent.text);
  return sent;
}

async function refuse(tx: Tx, call: Prepared, problem: Problem, keyed?: KeyedCall): Promise<Sent> {
  const stored = keyed && (await takeKey(tx, keyed));
  if (stored) return replay(stored);
  const sent = sentProblem(problem, call.instance, call.language);
  if (problem.status === 403 || problem.status === 409) await auditRefusal(tx, call, problem, call.instance);
  if (keyed) await keepAnswer(tx, keyed, sent.status, sent.text);
  return sent;
}

/** Notes that somebody was refused an act (21 CFR 11.300(d): attempts at unauthorised use). */
export async function auditRefusal(
  tx: Tx,
  { acting }: Pick<Prepared, 'acting'>,
  problem: Problem,
  address: string,
): Promise<void> {
  const [, noun = '', id = address] = /^\/api\/([\w-]+?)s?\/([^/]+)/.exec(address) ?? [];
  await audit(tx, {
    ...acting,
    action: 'act.refused',
    // of the record it is no version: nothing of that has changed
    record: { type: 'refusal', id: `${noun || 'api'}/${printable(decodeURIComponent(id)).slice(0, 200)}` },
    changes: { refusal: { new: { address, status: problem.status, code: problem.code, message: { ...problem.words } } } },
    reason: problem.code,
  });
}

/** An address may hold what no text of a record can, as %00: the refusal is noted all the same. */
function printable(text: string): string {
  return text.toWellFormed().replace(/\p{Cc}/gu, '\uFFFD');
}

/** Whether the same call would be refused again: not for passing trouble, nor where only signing in is missing. */
function isFinal(problem: Problem): boolean {
  return problem.status < 500 && ![401, 423, 429].includes(problem.status) && problem.more.retryAfter === undefined;
}

function replay(stored: StoredAnswer): Sent {
  if (!stored.sameRequest) throw keyReused();
  return { status: stored.status, text: stored.answer, headers: { 'Idempotency-Replayed': 'true' } };
}
