import { Migration } from '@mikro-orm/migrations';

/** A message to a black-box pool is for others than the SOP that drew it. */
export class Migration0011OutwardMessages extends Migration {
  override up(): void {
    this.addSql('alter table message add column not_for text');
  }
}
