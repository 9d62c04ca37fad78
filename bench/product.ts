import { freePort } from '../launcher/ports.ts';
import { workerHeap } from '../launcher/worker-heap.ts';
import type { Database } from '../db/connection.ts';
import { createUser } from '../db/user-store.ts';
import { isRefused } from '../domain/record/refusal.ts';
import type { BenchServers } from './bench-servers.ts';
import { startChild } from './child.ts';
import { type HttpClient, httpClient } from './http-client.ts';
import type { Progress } from './report.ts';

/** The product's API and one worker, each a process of its own, as they run in production. */
export interface Product {
  /** Where the API's paths begin. */
  base: string;
  pids: { api: number; worker: number };
  stop(): Promise<void>;
}

export async function startProduct(servers: BenchServers, progress: Progress): Promise<Product> {
  const port = await freePort();
  const env = {
    DATABASE_URL: servers.databaseUrl,
    TEMPORAL_ADDRESS: servers.temporalAddress,
    VOUCH_HOST: '127.0.0.1',
    PORT: String(port),
  };
  const children = await Promise.all([
    startChild('api/server.ts', env, progress),
    startChild('bench/worker.ts', { ...env, ...workerHeap.env }, progress, workerHeap.flags),
  ]);
  const [api, worker] = children;
  return {
    base: `http://127.0.0.1:${port}/api`,
    pids: { api: api.pid, worker: worker.pid },
    async stop() {
      await Promise.all(children.map((child) => child.stop()));
    },
  };
}

/** The person on whose behalf a bench acts: starts runs, does their tasks, sends their messages. */
const clerk = { id: 'bench-clerk', name: 'Bench clerk', roles: ['planner'], password: 'one kettle, two rivers' };

const acting = { actor: { user: 'bench', offset: '+00:00' } };

export async function addClerk(database: Database): Promise<void> {
  const created = await database.transaction((tx) => createUser(tx, clerk, acting));
  if (isRefused(created)) throw new Error(created.message.en);
}

/** Signs the clerk in over HTTP; each request then carries the session's cookie, as a browser's does. */
export async function signIn(base: string, connections: number): Promise<HttpClient> {
  const response = await fetch(`${base}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: clerk.id, password: clerk.password }),
  });
  if (!response.ok) throw new Error(`sign-in: ${response.status} ${await response.text()}`);
  const cookie = response.headers.getSetCookie()[0]!.split(';')[0]!;
  return httpClient(base, connections, { cookie, 'sec-fetch-site': 'same-origin' });
}
