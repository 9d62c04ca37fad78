import { createServer } from 'node:http';
import { join } from 'node:path';
import { openDatabase } from '../db/connection.ts';
import { forgetOldKeys } from '../db/idempotency-store.ts';
import { closeExpiredSessions } from '../db/session-store.ts';
import { readSettings } from '../domain/settings.ts';
import { composeApp } from './app.ts';
import { ChangeFeed } from './change-feed.ts';
import type { ApiSettings } from './parts.ts';
import { tether } from './tether.ts';

const connections = 20;
const sweepEveryMs = 60_000;

/** `node api/server.ts`: serves API and console, and says `{"ready":true}` once the database answers. */
async function main(): Promise<void> {
  tether();
  const read = readSettings(process.env, ['DATABASE_URL']);
  if (!read.ok) {
    for (const fault of read.faults) console.error(`${fault.zh} ${fault.en}`);
    process.exit(2);
  }
  const { DATABASE_URL, PORT, VOUCH_HOST, VOUCH_DEMO } = read.settings;
  const database = await patiently(() => openDatabase(DATABASE_URL, { max: connections, application: 'vouch-api' }));
  // a connection that dies while idle is the pool's to replace
  database.pool.on('error', () => undefined);
  const feed = new ChangeFeed(DATABASE_URL);
  await feed.start();
  // runs are woken by the notification that their inbox row sends when it commits
  const app = composeApp({ database, feed, settings: settingsOf(VOUCH_DEMO === '1'), onCommitted: () => undefined });
  const server = createServer(app).listen(PORT, VOUCH_HOST);
  server.on('error', (error) => {
    console.error(`端口 ${PORT} 无法监听。 Cannot listen on ${VOUCH_HOST}:${PORT}: ${error.message}`);
    process.exit(1);
  });
  const sweep = setInterval(() => {
    void database
      .transaction(closeExpiredSessions)
      .then(() => database.transaction(forgetOldKeys))
      .catch(() => undefined);
  }, sweepEveryMs);
  await patiently(() => database.query('select 1 from user_account limit 1'));
  console.log(JSON.stringify({ ready: true, address: `http://${VOUCH_HOST}:${PORT}` }));
  const stop = async () => {
    clearInterval(sweep);
    server.close();
    server.closeAllConnections();
    await feed.stop();
    await database.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function settingsOf(demo: boolean): ApiSettings {
  return {
    demo,
    origins: [],
    trustedProxies: [],
    consoleFolder: join(import.meta.dirname, '../admin-ui/dist'),
    limits: { requests: 60_000, signIns: 600 },
    checkAnswers: false,
  };
}

/** Until the database is there: it may be started after us, or just be coming back. */
async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

if (import.meta.main) await main();
