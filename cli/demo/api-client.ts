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

/** Statuses of passing trouble; 500 is what an API says whose database dies under it. */
const passing = new Set([429, 500, 502, 503, 504]);

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * @param url where the product listens, without `/api`
 * @param key begins every Idempotency-Key; another one for each demonstration
 */
export function apiClient(url: string, key: string, password: string): ApiClient {
  const cookies = new Map<string, string>();
  let calls = 0;

  async function signIn(user: string): Promise<Response> {
    const response = await once('POST', '/session', { user, password }, {});
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    if (response.status === 200 && cookie) cookies.set(user, cookie);
    return response;
  }

  function once(method: string, path: string, body: Body | undefined, headers: Record<string, string>): Promise<Response> {
    const content = body && { 'Content-Type': 'application/json' };
    return fetch(`${url}/api${path}`, {
      method,
      headers: { Origin: url, 'Accept-Language': 'en', ...content, ...headers },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(tryFor),
    });
  }

  /** One try; a session that is missing or was lost is opened first. */
  async function attempt(
    user: string,
    method: string,
    path: string,
    body: Body | undefined,
    headers: Record<string, string>,
  ): Promise<Response> {
    if (!cookies.has(user)) {
      const opened = await signIn(user);
      if (!cookies.has(user)) return opened;
    }
    const response = await once(method, path, body, { ...headers, Cookie: cookies.get(user)! });
    if (response.status === 401) cookies.delete(user);
    return response;
  }

  async function call(user: string, method: string, path: string, body?: Body): Promise<Answered> {
    const headers: Record<string, string> = method === 'POST' ? { 'Idempotency-Key': `${key}-${++calls}` } : {};
    const deadline = Date.now() + patience;
    for (let wait = 100; ; wait = Math.min(wait * 2, 2_000)) {
      const told = await attempt(user, method, path, body, headers).then(read, (error: unknown) => error);
      const done = isAnswered(told) && !passing.has(told.status) && told.status !== 401;
      if (done) return told;
      if (Date.now() > deadline)
        throw new Difference(`${method} ${path} (${user})`, isAnswered(told) ? told.body : String(told), '应答 / an answer');
      await pause(isAnswered(told) && told.retryAfter !== undefined ? told.retryAfter * 1000 : wait);
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

const isAnswered = (told: unknown): told is Told => typeof told === 'object' && told !== null && 'status' in told;

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
