import { randomBytes } from 'node:crypto';
import { readMemo, writeMemo } from '../memo-file.ts';

/** The cluster's superuser; used by the launcher only. */
export const SUPERUSER = 'vouch_superuser';

/** Owns the schema and runs migrations, partitions and rebuilds. */
export const MAINTENANCE_ROLE = 'vouch_maintenance';

/** The running application's login; owns no table. */
export const APP_ROLE = 'vouch_app';

/** The database that holds the records. */
export const DATABASE = 'vouch';

/** The passwords of a cluster's logins, by role. */
export type PostgresSecrets = Record<typeof SUPERUSER | typeof MAINTENANCE_ROLE | typeof APP_ROLE, string>;

/** Reads the passwords kept in `file` (mode 0600), and makes the ones that are absent. */
export function postgresSecrets(file: string): PostgresSecrets {
  const kept = readMemo(file);
  const secrets: PostgresSecrets = {
    [SUPERUSER]: kept[SUPERUSER] ?? randomPassword(),
    [MAINTENANCE_ROLE]: kept[MAINTENANCE_ROLE] ?? randomPassword(),
    [APP_ROLE]: kept[APP_ROLE] ?? randomPassword(),
  };
  writeMemo(file, secrets);
  return secrets;
}

/** The connection address of a login on the embedded Postgres. */
export function postgresUrl(role: keyof PostgresSecrets, secrets: PostgresSecrets, port: number, database: string): string {
  return `postgres://${role}:${secrets[role]}@127.0.0.1:${port}/${database}`;
}

// Letters, digits, - and _ only: fit for a URL and for an SQL literal as they are.
function randomPassword(): string {
  return randomBytes(24).toString('base64url');
}
