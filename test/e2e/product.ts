import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startWorker } from '../../activities/start-worker.ts';
import { composeApp } from '../../api/app.ts';
import { ChangeFeed } from '../../api/change-feed.ts';
import { seedDemo } from '../../cli/seed-demo.ts';
import { buildConsole, isConsoleCurrent } from '../../launcher/console-build.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';

/** The product as people meet it: console and API on one address, a worker, the demonstration's people and SOPs. */
export interface Product {
  address: string;
  database: FreshDatabase;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, '../..');

/** Brings up the product on a database and a task queue of its own; builds the console where its sources have changed. */
export async function startProduct(): Promise<Product> {
  if (!isConsoleCurrent(root)) await buildConsole(root, ({ en }) => console.error(en), AbortSignal.timeout(120_000));
  const database = await freshDatabase({ max: 10 });
  await seedDemo(database);
  const worker = await startWorker({
    databaseUrl: database.url,
    temporalAddress: process.env['VOUCH_TEST_TEMPORAL'] ?? '',
    namespace: 'default',
    taskQueue: `e2e-${randomBytes(6).toString('hex')}`,
  });
  const feed = new ChangeFeed(database.url);
  await feed.start();
  const server = createServer(composeApp({ database, feed, settings, onCommitted: () => undefined }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    database,
    async stop() {
      server.closeAllConnections();
      server.close();
      await feed.stop();
      await worker.stop();
      await database.drop();
    },
  };
}

const settings = {
  demo: true,
  origins: [],
  trustedProxies: [],
  consoleFolder: join(root, 'admin-ui/dist'),
  limits: { requests: 100_000, signIns: 100_000 },
  checkAnswers: true,
};
