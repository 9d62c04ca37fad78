import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { composeApp } from '../../api/app.ts';
import { ChangeFeed } from '../../api/change-feed.ts';
import type { ApiSettings } from '../../api/parts.ts';
import { createUser, type NewUser } from '../../db/user-store.ts';
import { isRefused } from '../../domain/record/refusal.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';

/** An API of the test's own, listening, on a database of its own; every answer is checked against its schema. */
export interface RunningApi {
  address: string;
  database: FreshDatabase;
  /** runs that the API says have something to read */
  woken: string[];
  createUser(user: Partial<NewUser> & Pick<NewUser, 'id' | 'roles'>): Promise<void>;
  /** Makes the user if need be, and signs in. */
  as(user: string, ...roles: string[]): Promise<Client>;
  stop(): Promise<void>;
}

/** Calls of one signed-in person. */
export interface Client {
  cookie: string;
  get(path: string, headers?: Record<string, string>): Promise<Got>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Got>;
  put(path: string, body?: unknown, headers?: Record<string, string>): Promise<Got>;
  delete(path: string): Promise<Got>;
}

export interface Got {
  status: number;
  headers: Headers;
  text: string;
  // the shape is what each test is about
  body: Answer;
}

/** JSON of any shape, to be looked into. */
export interface Answer {
  readonly [name: string]: Answer;
}

/** JSON that is a list. */
export const rowsOf = (answer: Answer | undefined): Answer[] => Array.from(answer as unknown as Answer[]);

/** JSON that is text. */
export const textOf = (answer: Answer | undefined): string => JSON.parse(JSON.stringify(answer ?? null)) as string;

export const testPassword = 'correct horse 42';

export async function runApi(settings: Partial<ApiSettings> = {}): Promise<RunningApi> {
  const database = await freshDatabase({ max: 10 });
  const feed = new ChangeFeed(database.url);
  await feed.start();
  const woken: string[] = [];
  const app = composeApp({
    database,
    feed,
    onCommitted: (runs) => woken.push(...runs),
    settings: {
      demo: false,
      origins: [],
      trustedProxies: [],
      consoleFolder: '/nonexistent',
      limits: { requests: 100_000, signIns: 100_000 },
      checkAnswers: true,
      ...settings,
    },
  });
  const server = await listening(createServer(app));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const api: RunningApi = {
    address,
    database,
    woken,
    createUser: (user) => makeUser(database, user),
    async as(user, ...roles) {
      await makeUser(database, { id: user, roles });
      return signedIn(address, user);
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await feed.stop();
      await database.drop();
    },
  };
  return api;
}

function listening(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function makeUser(database: FreshDatabase, user: Partial<NewUser> & Pick<NewUser, 'id' | 'roles'>): Promise<void> {
  const outside = user.roles.some((role) => role === 'hospital' || role === 'dealer');
  const whole = { name: `${user.id} 𠮷`, password: testPassword, ...(outside && { organisation: 'hospital-1' }), ...user };
  const made = await database.transaction((tx) => createUser(tx, whole, { actor: { user: 'test', offset: '+00:00' } }));
  if (isRefused(made) && made.refused !== 'user-exists') throw new Error(made.message.en);
}

async function signedIn(address: string, user: string): Promise<Client> {
  const got = await call(address, 'POST', '/session', { user, password: testPassword });
  if (got.status !== 200) throw new Error(`${user} could not sign in: ${got.text}`);
  return clientOf(address, got.headers.getSetCookie()[0]!.split(';')[0]!);
}

export function clientOf(address: string, cookie: string): Client {
  const headers = { Cookie: cookie, Origin: address };
  return {
    cookie,
    get: (path, more) => call(address, 'GET', path, undefined, { ...headers, ...more }),
    post: (path, body, more) => call(address, 'POST', path, body, { ...headers, ...more }),
    put: (path, body, more) => call(address, 'PUT', path, body, { ...headers, ...more }),
    delete: (path) => call(address, 'DELETE', path, undefined, headers),
  };
}

/** Looks again until the answer's status is another, as a page does that is told of another process's change. */
export async function statusAfter(client: Client, path: string, status: number): Promise<number> {
  for (let looks = 0; looks < 500; looks++) {
    const got = await client.get(path);
    if (got.status !== status) return got.status;
  }
  return status;
}

export async function call(
  address: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Got> {
  const response = await fetch(`${address}/api${path}`, {
    method,
    headers: { 'Accept-Language': 'en', ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
    ...(body !== undefined && {
      body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
    }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: (isJson && text ? JSON.parse(text) : undefined) as Answer,
  };
}
