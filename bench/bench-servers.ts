import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../db/migrate.ts';
import { readRecords } from '../launcher/process-records.ts';
import { startServers } from '../launcher/start-servers.ts';
import type { Progress } from './report.ts';

/** Postgres with our schema and Temporal, in a folder that is gone afterwards. */
export interface BenchServers {
  databaseUrl: string;
  maintenanceUrl: string;
  temporalAddress: string;
  pids: { temporal: number; postgres: number };
  stop(): Promise<void>;
}

export async function startBenchServers(progress: Progress): Promise<BenchServers> {
  const folder = mkdtempSync(join(tmpdir(), 'vouch-bench-'));
  // Postgres may run as a user of its own and must be able to pass through
  chmodSync(folder, 0o711);
  const dataDir = join(folder, 'data');
  const servers = await startServers({ dataDir, log: progress });
  const stop = async () => {
    await servers.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await migrate(servers.maintenanceUrl);
    const records = readRecords(join(dataDir, 'run'));
    const pidOf = (part: string) => {
      const pid = records.get(part)?.process.pid;
      if (pid === undefined) throw new Error(`the launcher keeps no record of ${part}`);
      return pid;
    };
    return { ...servers, pids: { temporal: pidOf('temporal'), postgres: pidOf('postgres') }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
