import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { composeApp } from '../../api/app.ts';
import { ChangeFeed } from '../../api/change-feed.ts';
import { demo } from '../../cli/demo.ts';
import { seedDemo } from '../../cli/seed-demo.ts';
import { offerShippedSops } from '../../cli/shipped-sops.ts';
import type { Database } from '../../db/connection.ts';
import { type Stack, startStack } from '../stack.ts';

let stack: Stack;
let feed: ChangeFeed;
let server: Server;

beforeAll(async () => {
  stack = await startStack();
  feed = new ChangeFeed(stack.database.url);
  await feed.start();
  const limits = { requests: 100_000, signIns: 100_000 };
  const settings = { demo: true, origins: [], trustedProxies: [], consoleFolder: '/nonexistent', limits, checkAnswers: true };
  const app = composeApp({ database: stack.database, feed, settings, onCommitted: () => undefined });
  server = await new Promise<Server>((resolve) => {
    const listening = createServer(app).listen(0, '127.0.0.1', () => resolve(listening));
  });
}, 60_000);

afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
  await feed?.stop();
  await stack?.close();
}, 60_000);

/** What the seed has made, by kind. */
async function made(): Promise<Record<string, number>> {
  const rows = await stack.database.query<{ action: string; n: number }>(
    'select action, count(*)::int as n from audit_entry group by 1 order by 1',
  );
  return Object.fromEntries(rows.map(({ action, n }) => [action, n]));
}

/** A database whose process dies at its nth transaction. */
function dyingAt(database: Database, n: number): Database {
  let left = n;
  return {
    ...database,
    transaction: (work) => (--left < 0 ? Promise.reject(new Error('killed')) : database.transaction(work)),
  };
}

const sops = () =>
  stack.database.query<{ status: string; n: number }>('select status, count(*)::int as n from sop_version group by 1 order by 1');

it('offers the shipped SOPs as drafts, once', async () => {
  expect(await offerShippedSops(stack.database, { author: 'vouch' })).toHaveLength(12);
  expect(await offerShippedSops(stack.database, { author: 'vouch' })).toEqual([]);
  expect(await sops()).toEqual([{ status: 'draft', n: 12 }]);
}, 60_000);

it('completes demonstration data that a kill has left half-way, and then changes nothing', async () => {
  for (const n of [3, 40, 80]) await expect(seedDemo(dyingAt(stack.database, n))).rejects.toThrow('killed');
  await seedDemo(stack.database);
  const whole = await made();
  expect(whole).toMatchObject({
    'user.created': 29,
    'organisation.created': 8,
    'material-lot.received': 2,
    'sop-version.released': 12,
  });
  await seedDemo(stack.database);
  expect(await made()).toEqual(whole);
  expect(await sops()).toEqual([{ status: 'released', n: 12 }]);
}, 120_000);

it('tells the whole life of a batch in at most 60 lines, everything as expected', async () => {
  const lines: string[] = [];
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const status = await demo(['--url', url], { stdout: (line) => lines.push(line), stderr: (line) => lines.push(line) });
  expect([lines.at(-1), status]).toEqual([expect.stringMatching(/^完成.*12 forbidden things were refused/), 0]);
  expect(lines.length).toBeLessThanOrEqual(60);
  expect(lines.filter((line) => line.includes('✗'))).toHaveLength(12);
}, 280_000);

it('is not told of success where an account is missing', async () => {
  await stack.database.query(`update user_account set status = 'disabled' where id = 'gaofei'`);
  const lines: string[] = [];
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await demo(['--url', url], { stdout: (line) => lines.push(line), stderr: () => undefined })).toBe(1);
  expect(lines.at(-1)).toMatch(/^✗ 不符 Difference — .*gaofei/);
}, 60_000);
