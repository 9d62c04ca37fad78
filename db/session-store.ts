import { createHash, randomBytes } from 'node:crypto';
import { sessionPolicy } from '../domain/access/password-policy.ts';
import type { Person } from '../domain/access/abilities.ts';
import type { Acting } from './acting.ts';
import { audit } from './audit-log.ts';
import type { Tx } from './connection.ts';

/** An open session: whose, and what the API needs of the account on every call. */
export interface Session extends Person {
  id: string;
  name: string;
  organisation: string | null;
  language: 'zh' | 'en';
  passwordChangeDue: boolean;
}

/** Only the hash of a token is kept, so that a copy of the table opens no session. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** 256 random bits, safe in a cookie and in a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Opens a session for someone whose password was right. @returns the token for the cookie, to be shown once */
export async function openSession(tx: Tx, acting: Acting): Promise<string> {
  const token = newToken();
  const { actor, address = null, program = null, station = null } = acting;
  const [row] = await tx.query<{ id: string }>(
    `insert into session (token_hash, user_id, expires_at, address, program, station)
     values ($1, $2, now() + make_interval(hours => $3), $4, $5, $6) returning id::text`,
    [tokenHash(token), actor.user, sessionPolicy.absoluteHours, address, program, station],
  );
  await audit(tx, { ...acting, action: 'session.opened', record: { type: 'session', id: row!.id } });
  return token;
}

const find = `
select s.id::text, u.id as "user", u.name, u.organisation, u.language, u.password_change_due as "passwordChangeDue",
  array(select role_id from user_role r where r.user_id = u.id order by role_id) as roles,
  s.used_at < now() - interval '1 minute' as stale
from session s join user_account u on u.id = s.user_id
where s.token_hash = $1 and s.ended_at is null and s.expires_at > now()
  and s.used_at > now() - make_interval(mins => $2) and u.status = 'active'`;

/**
 * The open session of a token, or undefined. Counts as use of it, noted once a minute at the most, unless only `looking`.
 */
export async function findSession(tx: Tx, token: string, use: 'using' | 'looking' = 'using'): Promise<Session | undefined> {
  const [row] = await tx.query<Session & { stale: boolean }>(find, [tokenHash(token), sessionPolicy.idleMinutes]);
  if (!row) return undefined;
  const { stale, ...session } = row;
  if (stale && use === 'using') await tx.query('update session set used_at = now() where id = $1', [session.id]);
  return session;
}

/** Ends a session, once. */
export async function closeSession(tx: Tx, id: string, acting: Acting): Promise<void> {
  await end(tx, 'id = $2', [id], 'signed-out', acting);
}

/** Ends every session of an account: it was disabled, or its password has changed. `except` keeps the one that asks. */
export async function closeSessionsOf(tx: Tx, user: string, reason: string, acting: Acting, except?: string): Promise<void> {
  await end(tx, 'user_id = $2 and id is distinct from $3::bigint', [user, except ?? null], reason, acting);
}

async function end(tx: Tx, which: string, values: unknown[], reason: string, acting: Acting): Promise<void> {
  const ended = await tx.query<{ id: string }>(
    `update session set ended_at = now(), end_reason = $1 where ended_at is null and ${which} returning id::text`,
    [reason, ...values],
  );
  await audit(tx, ...ended.map(({ id }) => ({ ...acting, action: 'session.closed', record: { type: 'session', id }, reason })));
}

/** Ends the sessions whose time ran out, with an audit entry each; done now and then by the API. */
export async function closeExpiredSessions(tx: Tx): Promise<void> {
  const ended = await tx.query<{ id: string; user_id: string; end_reason: string }>(
    `update session set ended_at = now(), end_reason = case when expires_at <= now() then 'expired' else 'idle' end
     where ended_at is null and (expires_at <= now() or used_at <= now() - make_interval(mins => $1))
     returning id::text, user_id, end_reason`,
    [sessionPolicy.idleMinutes],
  );
  for (const { id, user_id, end_reason } of ended)
    await audit(tx, {
      actor: { user: 'system', offset: '+00:00' },
      onBehalfOf: user_id,
      action: 'session.closed',
      record: { type: 'session', id },
      reason: end_reason,
    });
}
