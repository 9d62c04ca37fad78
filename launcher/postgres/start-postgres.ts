import { join } from 'node:path';
import { readMemo, writeMemo } from '../memo-file.ts';
import { freePort } from '../ports.ts';
import type { Log, Say } from '../progress.ts';
import type { Supervisor } from '../supervisor.ts';
import { postgresAccount } from './account.ts';
import { findPostgresBinaries } from './binaries.ts';
import { initialiseCluster } from './initialise.ts';
import { clearPostgresOrphan } from './orphan.ts';
import { choosePlace } from './place.ts';
import { postgresPart } from './postgres-part.ts';
import { createRolesAndDatabase } from './roles.ts';
import { APP_ROLE, DATABASE, MAINTENANCE_ROLE, postgresSecrets, postgresUrl, SUPERUSER } from './secrets.ts';

/** The two logins' addresses of a running database. */
export type DatabaseAddresses = { databaseUrl: string; maintenanceUrl: string };

/** Brings up the embedded Postgres in the supervisor's data folder, creating cluster, roles and database where absent. */
export async function startPostgres(supervisor: Supervisor, log: Log, say: Say): Promise<DatabaseAddresses> {
  const { path, logs } = supervisor.folder;
  const memo = join(path, 'servers.json');
  const place = choosePlace(path, memo, findPostgresBinaries(), postgresAccount(), log);
  const secrets = postgresSecrets(join(path, 'secrets.json'));
  say({ en: 'creating the database', zh: '正在创建数据库' });
  await initialiseCluster(place, secrets[SUPERUSER], supervisor.signal);
  await clearPostgresOrphan(place.pgdata);
  const port = await freePort(readMemo(memo)['postgresPort']);
  writeMemo(memo, { postgresPort: String(port) });
  const superuserUrl = postgresUrl(SUPERUSER, secrets, port, 'postgres');
  say({ en: 'starting, recovering what a kill has left', zh: '正在启动并恢复' });
  await supervisor.start(postgresPart(place, port, logs, superuserUrl));
  await supervisor.withParts(() => createRolesAndDatabase(superuserUrl, secrets));
  return {
    databaseUrl: postgresUrl(APP_ROLE, secrets, port, DATABASE),
    maintenanceUrl: postgresUrl(MAINTENANCE_ROLE, secrets, port, DATABASE),
  };
}
