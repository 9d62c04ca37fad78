import { spawnSync } from 'node:child_process';
import { LauncherFault } from '../launcher-fault.ts';

/** The user that Postgres runs as; undefined means ourselves. */
export type Account = { uid: number; gid: number } | undefined;

/** Created where the system has no `postgres` user of its own. */
const OWN_ACCOUNT = 'vouch-postgres';

/**
 * The unprivileged account for Postgres, which refuses to run as root: `postgres` where it exists, else one of our
 * own, created once, else `nobody`. Undefined where we are not root.
 */
export function postgresAccount(): Account {
  if (process.getuid?.() !== 0) return undefined;
  const account = lookUp('postgres') ?? lookUp(OWN_ACCOUNT) ?? create() ?? lookUp('nobody');
  if (account !== undefined) return account;
  throw new LauncherFault({
    en: 'Postgres does not run as root and no other account was found: start Vouch as an ordinary user, or give a Postgres with DATABASE_URL=….',
    zh: 'Postgres 不能以 root 运行，且没有其他账户：请以普通用户启动，或用 DATABASE_URL=… 指定数据库。',
  });
}

function lookUp(name: string): Account {
  const [uid, gid] = ['-u', '-g'].map((option) => Number(output('id', [option, name]) || Number.NaN));
  if (uid === undefined || gid === undefined) return undefined;
  return Number.isInteger(uid) && Number.isInteger(gid) && uid !== 0 ? { uid, gid } : undefined;
}

function create(): Account {
  output('useradd', ['--system', '--no-create-home', '--shell', '/bin/false', OWN_ACCOUNT]);
  // Alpine and other BusyBox systems have adduser only.
  if (lookUp(OWN_ACCOUNT) === undefined) output('adduser', ['-S', '-D', '-H', '-s', '/bin/false', OWN_ACCOUNT]);
  return lookUp(OWN_ACCOUNT);
}

function output(command: string, args: string[]): string {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return status === 0 ? stdout.trim() : '';
}
