import { Client, Connection } from '@temporalio/client';
import { type Database, openDatabase } from '../../db/connection.ts';
import { startBenchServers } from '../bench-servers.ts';
import type { HttpClient } from '../http-client.ts';
import { addClerk, type Product, signIn, startProduct } from '../product.ts';
import { releaseSop } from '../release-sop.ts';
import type { Progress } from '../report.ts';

export const sop = 'bench-wide';
export const clients = 8;

/** The product with the wide SOP released, and ways to look at what it does. */
export interface Stage {
  http: HttpClient;
  database: Database;
  temporal: Client;
  pids: Product['pids'] & { temporal: number; postgres: number };
  stop(): Promise<void>;
}

export async function openStage(progress: Progress): Promise<Stage> {
  const servers = await startBenchServers(progress);
  const stops: (() => Promise<unknown>)[] = [servers.stop];
  const stop = async () => {
    for (const each of stops.toReversed()) await each();
  };
  try {
    const database = await openDatabase(servers.databaseUrl);
    stops.push(database.close);
    await addClerk(database);
    await releaseSop(database, sop, new URL('wide.bpmn', import.meta.url));
    const product = await startProduct(servers, progress);
    stops.push(product.stop);
    const connection = await Connection.connect({ address: servers.temporalAddress });
    stops.push(() => connection.close());
    const http = await signIn(product.base, clients);
    stops.push(async () => http.close());
    return { http, database, temporal: new Client({ connection }), pids: { ...product.pids, ...servers.pids }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
