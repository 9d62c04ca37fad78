import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { STOP_RANK, type Part } from '../part.ts';
import { openPartLog } from '../part-log.ts';
import { clearPostgresOrphan, POSTGRES_STOP } from './orphan.ts';
import type { PostgresPlace } from './place.ts';

/** What differs from Postgres's own defaults; all that makes a commit durable stays as it is. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** The database server as a part; ready when it answers a query of the superuser. */
export function postgresPart(place: PostgresPlace, port: number, logs: string, superuserUrl: string): Part {
  return {
    id: 'postgres',
    name: { en: 'Postgres', zh: '数据库' },
    rank: STOP_RANK.postgres,
    manner: POSTGRES_STOP,
    attempts: 6,
    launch: async () => {
      await clearPostgresOrphan(place.pgdata);
      return launch(place, port, logs);
    },
    whenReady: (_child, signal) => untilAnswering(superuserUrl, signal),
  };
}

function launch(place: PostgresPlace, port: number, logs: string): ChildProcess {
  const settings = Object.entries({ ...SETTINGS, port: String(port) }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openPartLog(logs, 'postgres');
  try {
    return spawn(join(place.native, 'bin', 'postgres'), ['-D', place.pgdata, ...settings], {
      ...place.account,
      cwd: '/',
      // A group of its own, so that Ctrl-C reaches the launcher alone and the order of stopping is ours.
      detached: true,
      stdio: ['ignore', log, log],
    });
  } finally {
    closeSync(log);
  }
}

async function untilAnswering(url: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    // A server that goes away between two of our steps must not end the launcher.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('select 1');
      return;
    } catch (error) {
      signal.throwIfAborted();
      if (!isPassing(error as { code?: string })) throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
    await delay(50, undefined, { signal });
  }
}

// 28P01: another server answers on this port, or the password file is not of this cluster.
function isPassing({ code }: { code?: string }): boolean {
  return code !== '28P01' && code !== '28000';
}
