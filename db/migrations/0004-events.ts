import { Migration } from '@mikro-orm/migrations';

/** EPCIS events, append-only, and what follows from them. */
export class Migration0004Events extends Migration {
  override up(): void {
    for (const sql of [events, projections, guards, grants]) this.addSql(sql);
  }
}

// the key grows with time, so that ranges of it can become partitions; `declares_error`: the same event id once more,
// saying that the first did not happen as told (EPCIS 2.0, 7.4.1.4)
const events = `
create table event (
  id bigint generated always as identity primary key,
  event_id text not null,
  type text not null,
  biz_step text,
  event_time timestamptz not null,
  record_time timestamptz not null default clock_timestamp(),
  declares_error boolean not null default false,
  run_id uuid,
  instance text,
  command_key text,
  body jsonb not null
);
create unique index event_identity on event (event_id, declares_error);
create unique index event_command on event (run_id, command_key) where command_key is not null;
create index event_run on event (run_id, instance) where run_id is not null;
create index event_time_brin on event using brin (event_time);
create table event_epc (
  epc bigint not null,
  event bigint not null,
  role text not null check (role in ('epc', 'parent', 'child', 'input', 'output', 'class')),
  primary key (epc, event, role)
);`;

const projections = `
create table placement (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('consists', 'contains')),
  parent bigint not null,
  child bigint not null check (child <> parent),
  whole boolean not null,
  quantity numeric,
  since timestamptz not null,
  until timestamptz check (until >= since),
  since_event bigint not null,
  until_event bigint
);
create unique index placement_once on placement (child, kind) where whole and until is null;
create unique index placement_pair on placement (child, parent, kind) where until is null;
create index placement_child on placement (child) include (kind, parent, whole, since, until);
create index placement_parent on placement (parent) include (kind, child, since, until);
create table object_state (
  epc bigint primary key,
  disposition text,
  disposition_at timestamptz,
  place text,
  place_at timestamptz,
  holder text,
  holder_at timestamptz,
  event bigint not null
) with (fillfactor = 80);`;

const guards = `
create trigger event_kept before update or delete on event for each row execute function refuse_change();
create trigger event_whole before truncate on event for each statement execute function refuse_change();
create trigger event_epc_kept before update or delete on event_epc for each row execute function refuse_change();
create trigger event_epc_whole before truncate on event_epc for each statement execute function refuse_change();
create trigger epc_kept before update or delete on epc for each row execute function refuse_change();`;

const grants = `
grant select, insert on event, event_epc, placement, object_state to vouch_app;
grant update on placement, object_state to vouch_app;`;
