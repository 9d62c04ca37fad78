import { Migration } from '@mikro-orm/migrations';

/** Starts that wait for a condition on a kind of record, and the changed records that they have still to look at. */
export class Migration0010ConditionStarts extends Migration {
  override up(): void {
    this.addSql(`
alter table start_subscription drop constraint start_subscription_kind_check,
  add constraint start_subscription_kind_check check (kind in ('message', 'signal', 'timer', 'conditional'));
create table changed_record (
  record_type text not null,
  record_id text not null,
  version int not null,
  primary key (record_type, record_id, version)
);
grant select, insert, update, delete on changed_record to vouch_app;`);
  }
}
