import type { Refused } from '../domain/record/refusal.ts';
import type { Acting } from './acting.ts';
import { audit } from './audit-log.ts';
import type { Tx } from './connection.ts';
import { setPassword } from './password-store.ts';
import { closeSessionsOf, newToken, tokenHash } from './session-store.ts';
import { createUser, readUser, type User } from './user-store.ts';

/** How long a one-time link is good for. */
const hours = 24;

export interface Invitation {
  /** shown once; only its hash is kept */
  token: string;
  expiresAt: string;
}

/**
 * A one-time link for whoever sets the product up; the former one is void.
 * @returns undefined when there is an administrator already
 */
export async function inviteFirstAdministrator(tx: Tx): Promise<Invitation | undefined> {
  if (await hasAdministrator(tx)) return undefined;
  await tx.query(
    `update invitation set expires_at = now() where purpose = 'first-administrator' and used_at is null and expires_at > now()`,
  );
  return invite(tx, 'first-administrator', null, 'system');
}

/** A one-time link with which the holder of an account chooses a password, the first or a new one; the former link is void. */
export async function inviteUser(tx: Tx, user: string, acting: Acting): Promise<Invitation | Refused> {
  if (!(await readUser(tx, user)))
    return { refused: 'user-unknown', message: { zh: `没有用户 ${user}。`, en: `There is no user ${user}.` } };
  await tx.query(`update invitation set expires_at = now() where user_id = $1 and used_at is null and expires_at > now()`, [
    user,
  ]);
  const invitation = await invite(tx, 'account', user, acting.actor.user);
  await audit(tx, { ...acting, action: 'user.invited', record: { type: 'user', id: user } });
  return invitation;
}

async function invite(tx: Tx, purpose: string, user: string | null, by: string): Promise<Invitation> {
  const token = newToken();
  const [row] = await tx.query<{ expires_at: string }>(
    `insert into invitation (token_hash, purpose, user_id, created_by, expires_at)
     values ($1, $2, $3, $4, now() + make_interval(hours => $5)) returning expires_at`,
    [tokenHash(token), purpose, user, by, hours],
  );
  return { token, expiresAt: row!.expires_at };
}

export interface Welcome {
  token: string;
  user: string;
  name: string;
  password: string;
}

/** Uses a one-time link: makes the first administrator, or gives an account its password. Refusals: `link-void`, `password-unfit`, … */
export async function acceptInvitation(tx: Tx, welcome: Welcome, acting: Acting): Promise<User | Refused> {
  const [link] = await tx.query<{ purpose: string; user_id: string | null }>(
    `update invitation set used_at = now() where token_hash = $1 and used_at is null and expires_at > now() returning purpose, user_id`,
    [tokenHash(welcome.token)],
  );
  const mine = { ...acting, actor: { ...acting.actor, user: welcome.user } };
  if (link?.purpose === 'first-administrator' && !(await hasAdministrator(tx)))
    return createUser(tx, { id: welcome.user, name: welcome.name, roles: ['administrator'], password: welcome.password }, mine);
  if (link?.purpose === 'account' && link.user_id === welcome.user) return choosePassword(tx, welcome, mine);
  return {
    refused: 'link-void',
    message: {
      zh: '此链接已使用或已过期，或不属于该用户：请重新获取链接。',
      en: 'This link was used, has expired, or is for another user: ask for a new one.',
    },
  };
}

async function choosePassword(tx: Tx, { user, password }: Welcome, acting: Acting): Promise<User | Refused> {
  const fault = await setPassword(tx, user, password);
  if (fault) return { refused: 'password-unfit', message: fault };
  await closeSessionsOf(tx, user, 'password-changed', acting);
  await tx.query('delete from sign_in_attempt where account = $1', [user]);
  await audit(tx, { ...acting, action: 'password.changed', record: { type: 'user', id: user } });
  return (await readUser(tx, user))!;
}

async function hasAdministrator(tx: Tx): Promise<boolean> {
  // one at a time: two links used at once must not make two first administrators
  await tx.query('select pg_advisory_xact_lock(7262003)');
  const rows = await tx.query(
    `select 1 from user_account u join user_role r on r.user_id = u.id where r.role_id = 'administrator' and u.status = 'active' limit 1`,
  );
  return rows.length > 0;
}
