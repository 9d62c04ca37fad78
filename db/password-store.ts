import { hash, verify } from '@node-rs/argon2';
import type { Bilingual } from '../domain/engine/command.ts';
import { passwordFault, passwordPolicy } from '../domain/access/password-policy.ts';
import type { Acting } from './acting.ts';
import { audit } from './audit-log.ts';
import type { Database, Tx } from './connection.ts';
import { OneAtATime } from './one-at-a-time.ts';

/** argon2id with 19 MiB and two passes, the least that OWASP's password storage sheet asks for. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** One spelling per password, however the keyboard composed it (RFC 8265 §4.2.2). */
const spelled = (password: string) => password.normalize('NFC');

/** Verified in place of an account that does not exist, so that its answer takes as long. */
let nobody: Promise<string> | undefined;

export interface PasswordAttempt {
  account: string;
  password: string;
  purpose: 'sign-in' | 'signature';
  acting: Acting;
}

export type PasswordChecked =
  | { user: string; name: string; changeDue: boolean }
  | { wrong: true }
  /** `seconds` until the account opens again */
  | { locked: true; seconds: number };

const queue = new OneAtATime();

/**
 * Checks a password. The attempt is counted before the hash is computed and the count's row stays locked until the
 * answer is known, so that guesses sent at once are judged one after the other; right ones reset the count. Count, lock
 * and audit entry commit together, whatever becomes of the act that asked (21 CFR 11.300(d)).
 */
export function checkPassword(database: Database, attempt: PasswordAttempt): Promise<PasswordChecked> {
  return queue.run(attempt.account, () => database.transaction((tx) => check(tx, attempt)));
}

async function check(tx: Tx, attempt: PasswordAttempt): Promise<PasswordChecked> {
  const counted = await count(tx, attempt.account);
  if (counted.failures > passwordPolicy.attempts) {
    await tellAudit(tx, attempt, 'refused', 'account-locked');
    return { locked: true, seconds: counted.seconds };
  }
  const [account] = await tx.query<{ name: string; password_hash: string | null; password_change_due: boolean }>(
    `select name, password_hash, password_change_due from user_account where id = $1 and status = 'active'`,
    [attempt.account],
  );
  nobody ??= hash('nobody', cost);
  const right = await verify(account?.password_hash ?? (await nobody), spelled(attempt.password));
  if (right && account?.password_hash) {
    await tx.query('delete from sign_in_attempt where account = $1', [attempt.account]);
    return { user: attempt.account, name: account.name, changeDue: account.password_change_due };
  }
  await tellAudit(tx, attempt, 'failed', 'password-wrong');
  if (counted.failures === passwordPolicy.attempts) await tellAudit(tx, attempt, 'locked', 'too-many-attempts');
  return { wrong: true };
}

const countAttempt = `
insert into sign_in_attempt as a (account, failures) values ($1, 1)
on conflict (account) do update set
  failures = case when a.locked_until <= clock_timestamp() then 1 else a.failures + 1 end,
  locked_until = case
    when a.locked_until > clock_timestamp() then a.locked_until
    when a.locked_until is null and a.failures + 1 >= $2 then clock_timestamp() + make_interval(mins => $3) end,
  last_at = clock_timestamp()
returning failures, coalesce(ceil(extract(epoch from locked_until - clock_timestamp())), 0)::int as seconds`;

async function count(tx: Tx, account: string): Promise<{ failures: number; seconds: number }> {
  const values = [account, passwordPolicy.attempts, passwordPolicy.lockedMinutes];
  const [row] = await tx.query<{ failures: number; seconds: number }>(countAttempt, values);
  return row!;
}

async function tellAudit(tx: Tx, attempt: PasswordAttempt, what: 'failed' | 'refused' | 'locked', reason: string): Promise<void> {
  const action = what === 'locked' ? 'account.locked' : `${attempt.purpose}.${what}`;
  await audit(tx, { ...attempt.acting, action, record: { type: 'user', id: attempt.account }, reason });
}

/**
 * Gives an account a new password, if it is one that the policy takes and not one of the last few.
 * @returns what is wrong with it, or nothing
 */
export async function setPassword(tx: Tx, user: string, password: string, changeDue = false): Promise<Bilingual | undefined> {
  const fault = passwordFault(user, password) ?? (await repeated(tx, user, spelled(password)));
  if (fault) return fault;
  const hashed = await hash(spelled(password), cost);
  await tx.query('insert into password_history (user_id, password_hash) values ($1, $2)', [user, hashed]);
  await tx.query('update user_account set password_hash = $2, password_set_at = now(), password_change_due = $3 where id = $1', [
    user,
    hashed,
    changeDue,
  ]);
  return undefined;
}

async function repeated(tx: Tx, user: string, password: string): Promise<Bilingual | undefined> {
  const former = await tx.query<{ password_hash: string }>(
    'select password_hash from password_history where user_id = $1 order by id desc limit $2',
    [user, passwordPolicy.history],
  );
  for (const { password_hash } of former)
    if (await verify(password_hash, password))
      return {
        zh: `新密码不得与最近 ${passwordPolicy.history} 次用过的密码相同。`,
        en: `Take a password that is not among your last ${passwordPolicy.history}.`,
      };
  return undefined;
}
