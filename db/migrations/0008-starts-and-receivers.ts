import { Migration } from '@mikro-orm/migrations';

/** Starts that the clock or several events bring about, who waits since when, and keys that a message carries. */
export class Migration0008StartsAndReceivers extends Migration {
  override up(): void {
    for (const sql of [starts, receivers]) this.addSql(sql);
  }
}

const starts = `
alter table start_subscription
  add column n int not null default 0,
  add column parallel boolean not null default false,
  add column happened boolean not null default false,
  add column joins_open boolean not null default false;
alter table start_subscription drop constraint start_subscription_pkey, add primary key (sop_id, element, n);
create index start_subscription_due on start_subscription (next_due) where next_due is not null;`;

const receivers = `
alter table subscription add column since timestamptz not null default now();
create index subscription_signal on subscription (name, run_id) where kind = 'signal';
alter table message add column correlation_keys text[] not null default '{}';
update message set correlation_keys = array[correlation_key] where correlation_key is not null and status = 'waiting';
create table correlation_key (
  sop_id text not null references sop,
  message text not null,
  key_id text not null,
  key jsonb not null,
  primary key (sop_id, message, key_id)
);
create index correlation_key_message on correlation_key (message);
grant select, insert, delete on correlation_key to vouch_app;`;
