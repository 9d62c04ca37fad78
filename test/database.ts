import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { type Database, openDatabase } from '../db/connection.ts';
import { templateName } from './template-database.ts';

/** A test's own database: migrated, empty, gone when the test is done. */
export interface FreshDatabase extends Database {
  url: string;
  maintenanceUrl: string;
  drop(): Promise<void>;
}

function environment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this test with \`npm test -- PATH\`, which starts the servers`);
  return value;
}

/** Clones the migrated template; the connection is the app's, which owns nothing. */
export async function freshDatabase(options: Parameters<typeof openDatabase>[1] = {}): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(`create database ${name} template ${templateName} owner vouch_maintenance`);
  const url = at('VOUCH_TEST_DATABASE', name);
  const database = await openDatabase(url, { max: 5, ...options });
  return {
    ...database,
    url,
    maintenanceUrl: at('VOUCH_TEST_MAINTENANCE', name),
    async drop() {
      await database.close();
      await asSuperuser(`drop database ${name} with (force)`);
    },
  };
}

function at(variable: string, database: string): string {
  const url = new URL(environment(variable));
  url.pathname = `/${database}`;
  return url.href;
}

async function asSuperuser(sql: string): Promise<void> {
  const client = new Client({ connectionString: environment('VOUCH_TEST_SUPERUSER') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
