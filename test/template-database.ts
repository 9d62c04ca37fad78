import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { migrate } from '../db/migrate.ts';

export const templateName = 'vouch_template';

/** Makes the migrated database that every test's own is cloned from. @returns the superuser's address */
export async function prepareTemplate(maintenanceUrl: string, secretsFile: string): Promise<string> {
  const secrets = JSON.parse(readFileSync(secretsFile, 'utf8')) as Record<string, string>;
  const superuser = new URL(maintenanceUrl);
  superuser.username = 'vouch_superuser';
  superuser.password = secrets['vouch_superuser'] ?? '';
  superuser.pathname = '/postgres';
  const client = new Client({ connectionString: superuser.href });
  await client.connect();
  await client.query(`create database ${templateName} owner vouch_maintenance`);
  const template = new URL(maintenanceUrl);
  template.pathname = `/${templateName}`;
  await migrate(template.href);
  await client.end();
  return superuser.href;
}
