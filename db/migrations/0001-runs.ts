import { Migration } from '@mikro-orm/migrations';

/** What SOPs, runs, tasks, messages and the audit log stand on. */
export class Migration0001Runs extends Migration {
  override up(): void {
    for (const sql of [sops, runs, tasks, messages, evidence, guards, grants]) this.addSql(sql);
  }
}

const sops = `
create table blob (
  hash text primary key,
  body bytea not null
);
create table plan (
  hash text primary key,
  body jsonb not null,
  created_at timestamptz not null default now()
);
create table sop (
  id text primary key,
  title_zh text not null,
  title_en text not null
);
create table sop_version (
  sop_id text not null references sop,
  version text not null,
  plan_hash text not null references plan,
  bpmn_sha256 text not null,
  files jsonb not null,
  status text not null check (status in ('draft', 'released', 'superseded', 'withdrawn')),
  author text not null,
  created_at timestamptz not null default now(),
  released_by text,
  released_at timestamptz,
  release_meaning jsonb,
  primary key (sop_id, version),
  check (status = 'draft' or (released_by is not null and released_by <> author))
);
create unique index sop_version_effective on sop_version (sop_id) where status = 'released';
create table start_subscription (
  sop_id text not null references sop,
  version text not null,
  element text not null,
  kind text not null check (kind in ('message', 'signal', 'timer')),
  name text not null,
  next_due timestamptz,
  schedule text,
  primary key (sop_id, element),
  foreign key (sop_id, version) references sop_version
);
create index start_subscription_name on start_subscription (kind, name);
create table business_clock (
  one boolean primary key default true check (one),
  offset_ms bigint not null default 0 check (offset_ms >= 0)
);
insert into business_clock default values;`;

const runs = `
create table run (
  id uuid primary key,
  sop_id text not null,
  version text not null,
  plan_hash text not null references plan,
  status text not null default 'created' check (status in ('created', 'running', 'completed', 'terminated', 'failed')),
  incidents int not null default 0,
  batch text,
  "order" text,
  serial text,
  lot text,
  started_by text,
  started_at timestamptz not null,
  ended_at timestamptz,
  cause text,
  last_inbox int not null default 0,
  last_applied int not null default 0,
  last_turn int not null default 0,
  next_due timestamptz,
  touched_at timestamptz not null default now(),
  unique (cause)
) with (fillfactor = 70);
create index run_list on run (started_at desc, id);
create index run_sop on run (sop_id, status);
create index run_batch on run (batch) where batch is not null;
create index run_order on run ("order") where "order" is not null;
create index run_serial on run (serial) where serial is not null;
create index run_behind on run (touched_at) where last_inbox > last_applied and status in ('created', 'running');
create index run_due on run (next_due) where status = 'running';
create index run_open on run (id) where status in ('created', 'running');
create table inbox (
  run_id uuid not null references run,
  n int not null,
  event jsonb not null,
  at timestamptz not null default now(),
  primary key (run_id, n)
);
create table turn (
  run_id uuid not null,
  n int not null,
  event_id text not null,
  event jsonb not null,
  patch jsonb not null,
  notes jsonb not null,
  answers jsonb,
  applied int not null,
  pending jsonb,
  calls jsonb,
  at timestamptz not null default now(),
  primary key (run_id, n),
  unique (run_id, event_id)
);
create table snapshot (
  run_id uuid not null,
  turn int not null,
  state jsonb not null,
  primary key (run_id, turn)
);
create table incident (
  run_id uuid not null,
  id text not null,
  instance text not null,
  element text not null,
  code text not null,
  message text not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (run_id, id)
);
create index incident_open on incident (opened_at) where closed_at is null;
create table decision_evidence (
  run_id uuid not null,
  key text not null,
  element text not null,
  decision text not null,
  matched jsonb not null,
  result jsonb,
  at timestamptz not null,
  primary key (run_id, key)
);`;

const tasks = `
create table task (
  id text primary key,
  run_id uuid not null,
  instance text not null,
  element text not null,
  sop_id text not null,
  version text not null,
  plan_hash text not null,
  kind text not null,
  title_zh text not null,
  title_en text not null,
  form text,
  assignee text,
  candidates text[] not null,
  roles text[] not null,
  priority int not null,
  due timestamptz,
  duties jsonb not null,
  signature jsonb,
  data jsonb not null,
  records jsonb not null,
  batch text,
  "order" text,
  serial text,
  lot text,
  status text not null default 'open' check (status in ('open', 'claimed', 'completed', 'withdrawn')),
  claimed_by text,
  completed_by text,
  completed_at timestamptz,
  "values" jsonb,
  created_at timestamptz not null,
  changed_at timestamptz not null default now(),
  check ((status = 'completed') = (completed_by is not null)),
  check ((status = 'claimed') <= (claimed_by is not null))
) with (fillfactor = 70);
create unique index task_instance on task (run_id, instance);
create index task_inbox on task (priority desc, due, id) where status in ('open', 'claimed');
create index task_roles on task using gin (roles) where status in ('open', 'claimed');
create index task_claimed on task (claimed_by) where status = 'claimed';
create index task_done on task (run_id, element) where status = 'completed';
create index task_batch on task (batch) where batch is not null;
create index task_serial on task (serial) where serial is not null;
create table task_signature (
  task_id text not null references task,
  n int not null,
  user_name text not null,
  printed_name text not null,
  meaning_zh text not null,
  meaning_en text not null,
  signed_at timestamptz not null,
  actor_offset text not null,
  record_hash text not null,
  primary key (task_id, n),
  unique (task_id, user_name)
);
create table task_comment (
  id bigint generated always as identity primary key,
  task_id text not null references task,
  author text not null,
  body text not null,
  at timestamptz not null default now()
);
create index task_comment_task on task_comment (task_id);`;

const messages = `
create table subscription (
  run_id uuid not null,
  id text not null,
  instance text not null,
  kind text not null check (kind in ('message', 'signal')),
  name text not null,
  correlation_key text,
  taken boolean not null default false,
  primary key (run_id, id)
);
create index subscription_name on subscription (kind, name, correlation_key) where not taken;
create table message (
  id text primary key,
  kind text not null check (kind in ('message', 'signal')),
  name text not null,
  correlation_key text,
  variables jsonb not null,
  actor jsonb,
  cause_run uuid,
  expires_at timestamptz not null,
  status text not null default 'waiting' check (status in ('waiting', 'delivered', 'expired')),
  run_id uuid,
  progress uuid,
  created_at timestamptz not null default now()
);
create index message_waiting on message (name, correlation_key) where status = 'waiting';`;

const evidence = `
create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  business_at timestamptz,
  actor text not null,
  actor_offset text not null,
  roles text[] not null default '{}',
  on_behalf_of text,
  action text not null,
  record_type text not null,
  record_id text not null,
  record_version int not null,
  changes jsonb not null default '{}',
  reason text,
  sop_id text,
  version text,
  run_id uuid,
  element text,
  station text,
  address text,
  program text
);
create index audit_entry_record on audit_entry (record_type, record_id, record_version);
create index audit_entry_actor on audit_entry (actor, id);
create index audit_entry_run on audit_entry (run_id, id) where run_id is not null;
create table record_head (
  record_type text not null,
  record_id text not null,
  version int not null,
  primary key (record_type, record_id)
) with (fillfactor = 70);`;

const guards = `
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are kept as they are: they cannot be changed or deleted', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_kept before update or delete on audit_entry for each row execute function refuse_change();
create trigger audit_entry_whole before truncate on audit_entry for each statement execute function refuse_change();
create trigger turn_kept before update or delete on turn for each row execute function refuse_change();
create trigger turn_whole before truncate on turn for each statement execute function refuse_change();
create trigger inbox_kept before update or delete on inbox for each row execute function refuse_change();
create trigger inbox_whole before truncate on inbox for each statement execute function refuse_change();
create trigger plan_kept before update or delete on plan for each row execute function refuse_change();
create trigger task_signature_kept before update or delete on task_signature for each row execute function refuse_change();`;

const grants = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'vouch_app') then create role vouch_app nologin; end if;
end $$;
grant select, insert on blob, plan, sop, sop_version, inbox, turn, snapshot, incident, decision_evidence, task, task_signature,
  task_comment, subscription, start_subscription, message, audit_entry, record_head, run, business_clock to vouch_app;
grant update on sop, sop_version, start_subscription, run, task, subscription, message, incident, record_head, business_clock to vouch_app;
grant delete on subscription, start_subscription to vouch_app;
grant select on schema_migration to vouch_app;
revoke all on all tables in schema public from public;`;
