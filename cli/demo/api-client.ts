import type { Json } from '../../domain/json.ts';
import { Difference } from './difference.ts';

/** What the API answered: a status below 500, and JSON of any shape, to be looked into. */
export interface Answered {
  status: number;
  body: Answer;
}

/** JSON of any shape. */
export interface Answer {
  readonly [name: string]: Answer;
}

export type Body = Record<string, Json | undefined>;

/** The public HTTP API as the demonstration's people use it. Passing trouble is not told: calls are repeated until it is over. */
export interface ApiClient {
  get(user: string, path: string): Promise<Answer>;
  /** Sends with an `Idempotency-Key` of its own, the same at every repeat. Also a refusal is an answer. */
  send(user: string, path: string, body: Body): Promise<Answered>;
  /** As `send`. @throws Difference where the answer is a refusal */
  post(user: string, path: string, body: Body): Promise<Answer>;
}

/** How long a call is repeated while the product is being brought back, and how long one try may take, in ms. */
const patience = 120_000;
const tryFor = 30_000;
/** After how long without an answer somebody is told, in ms. */
const quietFor = 5_000;

/** Statuses of passing trouble; 500 is what an API says whose database dies under it. */
const passing = new Set([429, 500, 502, 503, 504]);

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Where the product listens, without `/api`; what begins every Idempotency-Key; everybody's password. */
export interface ClientSettings {
  url: string;
  key: string;
  password: string;
  /** Told once, when the product has not answered for a while. */
  onWaiting(): void;
}

export function apiClient({ url, key, password, onWaiting }: ClientSettings): ApiClient {
  const cookies = new Map<string, string>();
  let calls = 0;
  let told = false;

  function once(method: string, path: string, body: Body | undefined, headers: Record<string, string>): Promise<Response> {
    const content = body && { 'Content-Type': 'application/json' };
    return fetch(`${url}/api${path}`, {
      method,
      headers: { Origin: url, 'Accept-Language': 'en', ...content, ...headers },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(tryFor),
    });
  }

  /** @returns what to do later, where signing in has to be tried again. @throws Difference for an account that is not there */
  async function signIn(user: string): Promise<Told | undefined> {
    const response = await once('POST', '/session', { user, password }, {});
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    const answered = await read(response);
    if (response.status === 200 && cookie) cookies.set(user, cookie);
    else if (passing.has(response.status)) return answered;
    else
      throw new Difference(
        `登录 sign-in ${user}`,
        answered.body['message'],
        '演示用户 / demonstration users: npm start -- --demo',
      );
    return undefined;
  }

  /** One try; a session that is missing or was lost is opened first. */
  async function attempt(
    user: string,
    method: string,
    path: string,
    body: Body | undefined,
    headers: Record<string, string>,
  ): Promise<Told> {
    if (!cookies.has(user)) {
      const later = await signIn(user);
      if (later) return later;
    }
    const answered = await read(await once(method, path, body, { ...headers, Cookie: cookies.get(user)! }));
    if (answered.status === 401) cookies.delete(user);
    return answered;
  }

  async function call(user: string, method: string, path: string, body?: Body): Promise<Answered> {
    const headers: Record<string, string> = method === 'POST' ? { 'Idempotency-Key': `${key}-${++calls}` } : {};
    const began = Date.now();
    for (let wait = 100; ; wait = Math.min(wait * 2, 2_000)) {
      const answered = await attempt(user, method, path, body, headers).catch(brokenOff);
      if ('status' in answered && !passing.has(answered.status) && answered.status !== 401) return answered;
      const waited = Date.now() - began;
      if (waited > patience)
        throw new Difference(
          `${method} ${path} (${user})`,
          'status' in answered ? answered.body : answered.cause,
          '应答 / an answer',
        );
      if (waited > quietFor && !told) onWaiting();
      told ||= waited > quietFor;
      await pause('status' in answered && answered.retryAfter !== undefined ? answered.retryAfter * 1000 : wait);
    }
  }

  return {
    async get(user, path) {
      return allowed(`GET ${path} (${user})`, await call(user, 'GET', path));
    },
    send: (user, path, body) => call(user, 'POST', path, body),
    async post(user, path, body) {
      return allowed(`POST ${path} (${user})`, await call(user, 'POST', path, body));
    },
  };
}

type Told = Answered & { retryAfter?: number };

/** A connection that broke is passing trouble; anything else is not. */
function brokenOff(error: unknown): { cause: string } {
  if (error instanceof Difference) throw error;
  return { cause: String(error instanceof Error && error.cause ? error.cause : error) };
}

/** @throws where the connection broke within the answer: the call is repeated */
async function read(response: Response): Promise<Told> {
  const text = await response.text();
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return {
    status: response.status,
    body: (text === '' ? {} : JSON.parse(text)) as Answer,
    ...(Number.isFinite(seconds) && { retryAfter: seconds }),
  };
}

function allowed(what: string, { status, body }: Answered): Answer {
  if (status < 400) return body;
  throw new Difference(what, { status, code: body['code'], message: body['message'], faults: body['faults'] }, '2xx');
}
