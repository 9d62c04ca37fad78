import type { Refused } from '../domain/record/refusal.ts';
import { rolesInConflict } from '../domain/access/separation-of-duties.ts';
import type { Acting } from './acting.ts';
import { audit, systemActor } from './audit-log.ts';
import type { Tx } from './connection.ts';
import { setPassword } from './password-store.ts';
import { closeSessionsOf } from './session-store.ts';

/** An account as others see it. */
export interface User {
  id: string;
  name: string;
  organisation: string | null;
  language: 'zh' | 'en';
  status: 'active' | 'disabled';
  roles: string[];
  version: number;
}

export interface NewUser {
  id: string;
  name: string;
  organisation?: string | null;
  language?: 'zh' | 'en';
  roles: string[];
  /** without one the account waits for its invitation */
  password?: string;
  /** the password was chosen by somebody else: no signature before it is changed */
  passwordChangeDue?: boolean;
}

const columns = `u.id, u.name, u.organisation, u.language, u.status, u.version,
  array(select role_id from user_role r where r.user_id = u.id order by role_id) as roles`;

export async function readUser(tx: Tx, id: string): Promise<User | undefined> {
  const [user] = await tx.query<User>(`select ${columns} from user_account u where id = $1`, [id]);
  return user;
}

/** Names under which programs write to the audit log, where no person may be taken for them. */
const programs: ReadonlySet<string> = new Set([systemActor.user, 'vouch', 'seed-demo']);

/** Refusals: `user-exists`, `role-unknown`, `roles-incompatible`, `organisation-missing`, `password-unfit`. */
export async function createUser(tx: Tx, user: NewUser, acting: Acting): Promise<User | Refused> {
  if (programs.has(user.id)) return exists(user.id);
  const refused = await rolesRefusal(tx, user.roles, user.organisation);
  if (refused) return refused;
  const [row] = await tx.query(
    `insert into user_account (id, name, organisation, language) values ($1, $2, $3, $4) on conflict do nothing returning id`,
    [user.id, user.name, user.organisation ?? null, user.language ?? 'zh'],
  );
  if (!row) return exists(user.id);
  await giveRoles(tx, user.id, user.roles, acting);
  const fault =
    user.password === undefined ? undefined : await setPassword(tx, user.id, user.password, user.passwordChangeDue ?? false);
  if (fault) return { refused: 'password-unfit', message: fault };
  const created = (await readUser(tx, user.id))!;
  const { id: _id, version: _version, ...fields } = created;
  await audit(tx, {
    ...acting,
    action: 'user.created',
    record: { type: 'user', id: user.id },
    changes: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { new: value }])),
  });
  return created;
}

export type UserChange = Partial<Pick<User, 'name' | 'organisation' | 'language' | 'status' | 'roles'>>;

/**
 * Changes an account; who is disabled is signed out at once. Nobody changes their own roles.
 * Refusals: `user-unknown`, `changed-meanwhile`, `role-unknown`, `roles-incompatible`, `organisation-missing`, `own-roles`, `last-administrator`.
 */
export async function updateUser(
  tx: Tx,
  id: string,
  version: number,
  change: UserChange,
  acting: Acting,
): Promise<User | Refused> {
  await tx.query('select 1 from user_account where id = $1 for update', [id]);
  const old = await readUser(tx, id);
  if (!old) return unknown(id);
  if (old.version !== version) return changedMeanwhile(tx, old);
  const next = { ...old, ...change };
  const refused = (await rolesRefusal(tx, next.roles, next.organisation)) ?? (await ownRefusal(tx, old, next, acting));
  if (refused) return refused;
  await tx.query(
    'update user_account set name = $2, organisation = $3, language = $4, status = $5, version = version + 1 where id = $1',
    [id, next.name, next.organisation, next.language, next.status],
  );
  await takeRoles(tx, id, next.roles);
  await giveRoles(tx, id, next.roles, acting);
  if (next.status === 'disabled') await closeSessionsOf(tx, id, 'account-disabled', acting);
  const updated = (await readUser(tx, id))!;
  await audit(tx, { ...acting, action: 'user.updated', record: { type: 'user', id }, changes: differences(old, updated) });
  return updated;
}

function differences(old: User, updated: User) {
  const names = ['name', 'organisation', 'language', 'status', 'roles'] as const;
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(old[name]) !== JSON.stringify(updated[name]))
      .map((name) => [name, { old: old[name], new: updated[name] }]),
  );
}

async function giveRoles(tx: Tx, user: string, roles: string[], acting: Acting): Promise<void> {
  await tx.query(
    `insert into user_role (user_id, role_id, given_by) select $1, r, $3 from unnest($2::text[]) r on conflict do nothing`,
    [user, roles, acting.actor.user],
  );
}

async function takeRoles(tx: Tx, user: string, kept: string[]): Promise<void> {
  await tx.query('delete from user_role where user_id = $1 and role_id <> all ($2::text[])', [user, kept]);
}

async function rolesRefusal(tx: Tx, roles: string[], organisation: string | null | undefined): Promise<Refused | undefined> {
  const conflict = rolesInConflict(roles);
  if (conflict) return { refused: 'roles-incompatible', message: conflict };
  const [missing] = await tx.query<{ id: string }>(
    'select r as id from unnest($1::text[]) r where not exists (select from role where id = r) limit 1',
    [roles],
  );
  if (missing)
    return {
      refused: 'role-not-there',
      message: {
        zh: `没有角色 ${missing.id}：请从 /api/roles 中选择。`,
        en: `There is no role ${missing.id}: choose from /api/roles.`,
      },
    };
  if (roles.some((role) => role === 'hospital' || role === 'dealer') && !organisation)
    return {
      refused: 'organisation-missing',
      message: {
        zh: '医院或经销商用户须属于一个组织：请填写组织。',
        en: 'A user of a hospital or dealer belongs to an organisation: name it.',
      },
    };
  return undefined;
}

async function ownRefusal(tx: Tx, old: User, next: User, { actor }: Acting): Promise<Refused | undefined> {
  const rolesChange = old.roles.toSorted().join() !== next.roles.toSorted().join();
  if (old.id === actor.user && (rolesChange || next.status !== old.status))
    return {
      refused: 'own-roles',
      message: {
        zh: '不得更改自己的角色或状态：请由另一位管理员办理。',
        en: 'Nobody changes their own roles or status: have another administrator do it.',
      },
    };
  const administers = (user: User) => user.status === 'active' && user.roles.includes('administrator');
  if (!administers(old) || administers(next) || (await administrators(tx)) > 1) return undefined;
  return {
    refused: 'last-administrator',
    message: { zh: '这是最后一位管理员：请先任命另一位。', en: 'This is the last administrator: appoint another one first.' },
  };
}

/** How many active accounts are administrators; the rows are locked, so that two of them cannot each remove the other. */
async function administrators(tx: Tx): Promise<number> {
  const rows = await tx.query(
    `select u.id from user_account u join user_role r on r.user_id = u.id
     where r.role_id = 'administrator' and u.status = 'active' order by u.id for update of u`,
  );
  return rows.length;
}

function exists(id: string): Refused {
  return {
    refused: 'user-exists',
    message: { zh: `用户 ${id} 已存在：请换一个用户名。`, en: `There is a user ${id} already: take another name.` },
  };
}

function unknown(id: string): Refused {
  return { refused: 'user-unknown', message: { zh: `没有用户 ${id}。`, en: `There is no user ${id}.` } };
}

async function changedMeanwhile(tx: Tx, now: User): Promise<Refused> {
  const [last] = await tx.query<{ actor: string }>(
    `select actor from audit_entry where record_type = 'user' and record_id = $1 and action like 'user.%' order by id desc limit 1`,
    [now.id],
  );
  return {
    refused: 'changed-meanwhile',
    message: {
      zh: `用户 ${now.id} 已被 ${last?.actor ?? '他人'} 修改（现为第 ${now.version} 版）：请重新打开后再保存。`,
      en: `User ${now.id} was changed by ${last?.actor ?? 'somebody else'} (version ${now.version} now): open it again and save anew.`,
    },
    detail: { changedBy: last?.actor ?? null, version: now.version },
  };
}
