import { Migration } from '@mikro-orm/migrations';

/** Tells every process when what it knows of sessions, accounts or roles has changed, whoever changed it. */
export class Migration0009AccessChanges extends Migration {
  override up(): void {
    this.addSql(`
create function tell_access_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('vouch_access', tg_table_name);
  return null;
end $$`);
    for (const [table, events] of tables) {
      this.addSql(`
create trigger access_changed after ${events} on ${table} for each statement execute function tell_access_changed()`);
    }
  }
}

const tables = [
  ['session', 'update'],
  ['user_account', 'update'],
  ['user_role', 'insert or update or delete'],
] as const;
