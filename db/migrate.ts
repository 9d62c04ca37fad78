import { MikroORM } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { connectionFault } from './connection-fault.ts';
import { migrations } from './migrations/index.ts';

/** Exit status when the database was made by a newer version of the product. */
export const newerSchemaStatus = 3;

export class NewerSchema extends Error {}

/**
 * Brings the schema up to date; each migration is one transaction, so a killed one leaves nothing and is done again.
 * @param url a connection URL of the role that owns the tables
 * @returns the names of the migrations that were applied
 * @throws NewerSchema when the database knows a migration that this version does not
 */
export async function migrate(url: string): Promise<string[]> {
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    // a database that is not there is the operator's to create, with the roles that own it
    ensureDatabase: false,
    migrations: {
      migrationsList: migrations,
      tableName: 'schema_migration',
      transactional: true,
      allOrNothing: false,
      snapshot: false,
    },
    logger: () => undefined,
  });
  try {
    // one migrator at a time, also when several processes start at once
    await orm.em.getConnection().execute('select pg_advisory_lock(7262001)');
    const known = new Set(migrations.map((migration) => migration.name));
    const newer = (await orm.migrator.getExecuted()).find((done) => !known.has(done.name));
    if (newer) throw new NewerSchema(newer.name);
    return (await orm.migrator.up()).map((done) => done.name);
  } finally {
    await orm.close(true);
  }
}

async function main(): Promise<void> {
  const url = process.env['DATABASE_MAINTENANCE_URL'] || process.env['DATABASE_URL'];
  if (!url) {
    console.error(
      'Set DATABASE_MAINTENANCE_URL to the role that owns the tables. 请设置 DATABASE_MAINTENANCE_URL（拥有数据表的角色）。',
    );
    process.exit(1);
  }
  try {
    const applied = await migrate(url);
    console.log(JSON.stringify({ migrated: applied }));
  } catch (error) {
    const unusable = connectionFault(error, url);
    if (unusable) {
      console.error(unusable);
      process.exit(1);
    }
    if (!(error instanceof NewerSchema)) throw error;
    console.error(
      `The database has a newer schema (${error.message}) than this program: install the newer version. 数据库结构（${error.message}）比本程序新：请安装较新的版本。`,
    );
    process.exit(newerSchemaStatus);
  }
}

if (import.meta.main) await main();
