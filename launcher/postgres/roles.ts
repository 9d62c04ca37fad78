import { Client } from 'pg';
import { APP_ROLE, DATABASE, MAINTENANCE_ROLE, type PostgresSecrets } from './secrets.ts';

/**
 * Creates what is absent of: the two roles with their passwords, and the database, owned by the maintenance role.
 * The application's role may connect and nothing more; the migrations grant it what it needs.
 */
export async function createRolesAndDatabase(superuserUrl: string, secrets: PostgresSecrets): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  // a server that goes away fails the query, and must not end the launcher
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (const role of [MAINTENANCE_ROLE, APP_ROLE] as const) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
      const verb = rowCount === 0 ? 'create' : 'alter';
      await client.query(`${verb} role ${role} login nosuperuser password '${secrets[role]}'`);
    }
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE} owner ${MAINTENANCE_ROLE}`);
    await client.query(`revoke all on database ${DATABASE} from public`);
    await client.query(`grant connect, temporary on database ${DATABASE} to ${APP_ROLE}`);
  } finally {
    await client.end();
  }
}
