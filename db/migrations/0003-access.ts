import { Migration } from '@mikro-orm/migrations';
import { roles } from '../../domain/access/roles.ts';

/** Who one is, what one may do, and the answers that repeated calls get. */
export class Migration0003Access extends Migration {
  override up(): void {
    for (const sql of [accounts, sessions, keys, builtIn(), grants]) this.addSql(sql);
  }
}

const accounts = `
create table role (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,63}$'),
  title_zh text not null,
  title_en text not null,
  built_in boolean not null default false,
  version int not null default 1
);
create table user_account (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
  name text not null,
  organisation text,
  language text not null default 'zh' check (language in ('zh', 'en')),
  status text not null default 'active' check (status in ('active', 'disabled')),
  password_hash text,
  password_set_at timestamptz,
  password_change_due boolean not null default false,
  created_at timestamptz not null default now(),
  version int not null default 1
);
create index user_account_organisation on user_account (organisation) where organisation is not null;
create table user_role (
  user_id text not null references user_account,
  role_id text not null references role,
  given_by text not null,
  given_at timestamptz not null default now(),
  primary key (user_id, role_id)
);
create index user_role_role on user_role (role_id);
create table password_history (
  id bigint generated always as identity primary key,
  user_id text not null references user_account,
  password_hash text not null,
  set_at timestamptz not null default now()
);
create index password_history_user on password_history (user_id, id desc);
create table sign_in_attempt (
  account text primary key,
  failures int not null,
  last_at timestamptz not null default now(),
  locked_until timestamptz
);
create table invitation (
  token_hash bytea primary key,
  purpose text not null check (purpose in ('first-administrator', 'account')),
  user_id text references user_account,
  created_by text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((purpose = 'account') = (user_id is not null))
);`;

const sessions = `
create table session (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique,
  user_id text not null references user_account,
  opened_at timestamptz not null default now(),
  used_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  address text,
  program text,
  station text
);
create index session_open on session (user_id) where ended_at is null;`;

// the answer is text, not jsonb: a replay is the same bytes
const keys = `
create table idempotency_key (
  scope text not null,
  key text not null,
  request_hash bytea not null,
  status int,
  answer text,
  created_at timestamptz not null default now(),
  primary key (scope, key)
);
create index idempotency_key_age on idempotency_key (created_at);`;

function builtIn(): string {
  const rows = Object.entries(roles).map(([id, title]) => `('${id}', '${title.zh}', '${title.en}', true)`);
  return `insert into role (id, title_zh, title_en, built_in) values ${rows.join(', ')};`;
}

const grants = `
grant select, insert, update on role, user_account, sign_in_attempt, invitation, session, idempotency_key to vouch_app;
grant select, insert, delete on user_role to vouch_app;
grant select, insert on password_history to vouch_app;
grant delete on idempotency_key, sign_in_attempt to vouch_app;
revoke all on role, user_account, user_role, password_history, sign_in_attempt, invitation, session, idempotency_key from public;`;
