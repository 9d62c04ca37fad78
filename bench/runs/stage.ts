import { openDatabase } from '../../db/connection.ts';
import { freePort } from '../../launcher/ports.ts';
import { type BenchServers, startBenchServers } from '../bench-servers.ts';
import { startChild } from '../child.ts';
import { addClerk, signIn, startProduct } from '../product.ts';
import { releaseSop } from '../release-sop.ts';
import type { Progress } from '../report.ts';
import { byHandSide } from './by-hand-side.ts';
import type { Services } from './by-hand/order.ts';
import { ourSide } from './our-side.ts';
import type { Contender } from './rounds.ts';
import { stations } from './step-record.ts';

/** Both sides, up and ready on the same servers. */
export interface Stage {
  /** Ours and the hand-written, in this order. */
  contenders(services: Services, clients: number): Promise<[Contender, Contender]>;
  stop(): Promise<void>;
}

export const variants: Services[] = ['records', 'outside'];

export async function openStage(progress: Progress): Promise<Stage> {
  const servers = await startBenchServers(progress);
  const stops: (() => Promise<void>)[] = [servers.stop];
  const stop = async () => {
    for (const each of stops.toReversed()) await each();
  };
  try {
    await prepareRecords(servers);
    const [product, byHand] = await Promise.all([startProduct(servers, progress), startByHand(servers, progress)]);
    stops.push(product.stop, byHand.stop);
    return {
      stop,
      contenders: async (services, clients) => [
        { side: ourSide(await signIn(product.base, clients), `bench-${services}`), pids: { ...product.pids, ...servers.pids } },
        { side: byHandSide(byHand.base, clients, services), pids: { ...byHand.pids, ...servers.pids } },
      ],
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepareRecords(servers: BenchServers): Promise<void> {
  const database = await openDatabase(servers.databaseUrl);
  try {
    await addClerk(database);
    for (const services of variants)
      await releaseSop(database, `bench-${services}`, new URL(`${services}.bpmn`, import.meta.url));
    await database.query(
      `insert into station (id, name_zh, name_en, status) select id, id, id, 'usable' from unnest($1::text[]) id`,
      [stations],
    );
  } finally {
    await database.close();
  }
}

async function startByHand(servers: BenchServers, progress: Progress) {
  const port = await freePort();
  const env = { DATABASE_URL: servers.databaseUrl, TEMPORAL_ADDRESS: servers.temporalAddress, PORT: String(port) };
  const scripts = ['bench/runs/by-hand/api.ts', 'bench/runs/by-hand/worker.ts'] as const;
  const [api, worker] = await Promise.all(scripts.map((script) => startChild(script, env, progress)));
  return {
    base: `http://127.0.0.1:${port}`,
    pids: { api: api!.pid, worker: worker!.pid },
    async stop() {
      await Promise.all([api!.stop(), worker!.stop()]);
    },
  };
}
