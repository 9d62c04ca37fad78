import { Client } from 'pg';

// Stands in for the migrations: only the login that owns the database can do this.
const client = new Client({ connectionString: process.env['DATABASE_MAINTENANCE_URL'] });
await client.connect();
await client.query('create table if not exists migrated ()');
await client.end();
