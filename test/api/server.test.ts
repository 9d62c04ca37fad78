import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FreshDatabase, freshDatabase } from '../database.ts';

/** A door to the database that can be shut, as when Postgres is killed. */
class Door {
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  open = true;

  constructor(target: URL) {
    this.#server = createServer((client) => {
      if (!this.open) {
        client.destroy();
        return;
      }
      const postgres = connect(Number(target.port), target.hostname);
      for (const socket of [client, postgres]) {
        this.#sockets.add(socket);
        socket.on('error', () => undefined).on('close', () => [client, postgres].forEach((one) => one.destroy()));
      }
      client.pipe(postgres).pipe(client);
    });
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return (this.#server.address() as AddressInfo).port;
  }

  shut(): void {
    this.open = false;
    for (const socket of this.#sockets) socket.destroy();
  }

  close(): void {
    this.shut();
    this.#server.close();
  }
}

let database: FreshDatabase;
let door: Door;
let child: ChildProcessByStdio<Writable, Readable, Readable>;
let address: string;

beforeAll(async () => {
  database = await freshDatabase();
  const url = new URL(database.url);
  door = new Door(new URL(url));
  url.port = String(await door.listen());
  // the database comes later than the API
  door.open = false;
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  child = spawn(process.execPath, [join(import.meta.dirname, '../../api/server.ts')], {
    env: {
      ...process.env,
      DATABASE_URL: url.href,
      PORT: String(port),
      VOUCH_HOST: '127.0.0.1',
      VOUCH_TETHER: '1',
      VOUCH_DEMO: '0',
      TEMPORAL_ADDRESS: '',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  setTimeout(() => (door.open = true), 500);
  await saysReady();
});
afterAll(async () => {
  child.kill('SIGKILL');
  door.close();
  await database.drop();
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function saysReady(): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr.on('data', (chunk) => (text += chunk));
    child.once('exit', (code) => reject(new Error(`exit ${code}: ${text}`)));
    child.stdout.on('data', (chunk) => {
      text += chunk;
      if (text.split('\n').some((line) => line.startsWith('{"ready":true'))) resolve();
    });
  });
}

const health = () => fetch(`${address}/api/health`);

describe('the API’s process', () => {
  it('answers once it says that it is ready', async () => {
    expect((await health()).status).toBe(200);
  });

  it('serves a page, or says that the console is not built, under a strict policy', async () => {
    const page = await fetch(`${address}/tasks`, { headers: { Accept: 'text/html' } });
    expect([200, 404]).toContain(page.status);
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self';/);
    expect(page.headers.get('x-powered-by')).toBeNull();
  });

  it('says 503 while there is no database, and answers again once there is', async () => {
    door.shut();
    for (let n = 0; n < 3; n++) {
      const got = await health();
      expect([got.status, got.headers.get('retry-after'), ((await got.json()) as { code: string }).code]).toEqual([
        503,
        '1',
        'database-unavailable',
      ]);
    }
    door.open = true;
    expect((await health()).status).toBe(200);
  });

  it('ends when the process that started it is gone', async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.stdin.end();
    expect(await ended).toBe(0);
  });
});
