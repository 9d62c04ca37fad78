import { Migration } from '@mikro-orm/migrations';

/** The engine's version that a run began with (ADR 5); runs of before there was a second one have the first. */
export class Migration0006EngineVersion extends Migration {
  override up(): void {
    this.addSql('alter table run add column engine_version int not null default 1');
  }
}
