import { openDataFolder } from './data-folder.ts';
import { guardPart } from './guard-part.ts';
import { startPostgres } from './postgres/start-postgres.ts';
import { step, type Log } from './progress.ts';
import { createSupervisor, type Supervisor } from './supervisor.ts';
import { startTemporal } from './temporal/start-temporal.ts';

/** Running servers: two logins on one Postgres, a Temporal address (host:port), and how to end them. */
export type Servers = {
  databaseUrl: string;
  maintenanceUrl: string;
  temporalAddress: string;
  stop: () => Promise<void>;
};

/** Where the servers are; what is given here is not started. */
export type ServerAddresses = { databaseUrl?: string; maintenanceUrl?: string; temporalAddress?: string };

/**
 * Starts Postgres and Temporal on a data folder of their own, without the rest of the product: for tests and
 * measurements. Both are watched until `stop`, and end by themselves when this process is killed.
 */
export async function startServers(options: { dataDir: string; log: Log; namespace?: string }): Promise<Servers> {
  const folder = await openDataFolder(options.dataDir);
  const supervisor = createSupervisor(folder, options.log);
  const stop = async (): Promise<void> => {
    await supervisor.stop();
    folder.release();
  };
  try {
    const addresses = await bringUpServers(supervisor, options.log, options.namespace ?? 'default', {});
    return { ...addresses, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Starts those of the two servers that are not given, side by side. */
export async function bringUpServers(
  supervisor: Supervisor,
  log: Log,
  namespace: string,
  given: ServerAddresses,
): Promise<Required<ServerAddresses>> {
  const { databaseUrl, maintenanceUrl = databaseUrl, temporalAddress } = given;
  if (databaseUrl === undefined || temporalAddress === undefined) await supervisor.start(guardPart(supervisor.folder));
  const [database, temporal] = await Promise.all([
    databaseUrl === undefined || maintenanceUrl === undefined
      ? step(log, { en: 'Postgres', zh: '数据库' }, (say) => startPostgres(supervisor, log, say))
      : { databaseUrl, maintenanceUrl },
    temporalAddress ?? step(log, { en: 'Temporal', zh: '流程引擎' }, (say) => startTemporal(supervisor, namespace, say)),
  ]);
  return { ...database, temporalAddress: temporal };
}
