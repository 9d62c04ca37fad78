import { HttpError } from 'react-admin';
import { clockOffset } from './clock-offset.ts';
import { storedLanguage } from './language.ts';
import { fieldErrors, type Problem, problemText } from './problem.ts';

export interface Request {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** The same act sent again keeps its key, so that it happens once. */
  idempotencyKey?: string;
  headers?: Headers;
  signal?: AbortSignal;
}

export interface Answer<T> {
  data: T;
  headers: Headers;
}

/**
 * A call of our API. Throws react-admin's HttpError: `message` is the problem's sentence in the reader's language,
 * `body` the problem with `errors` as react-admin places them on fields; status 0 where the server cannot be reached.
 */
export async function http<T>(path: string, request: Request = {}): Promise<Answer<T>> {
  const response = await send(path, request);
  const text = await response.text();
  const data = text === '' ? null : readJson(text);
  if (!response.ok) throw refusal(response.status, data);
  return { data: data as T, headers: response.headers };
}

async function send(path: string, { method = 'GET', body, idempotencyKey, headers, signal }: Request): Promise<Response> {
  const sent = new Headers(headers);
  sent.set('Accept', 'application/json');
  sent.set('Accept-Language', storedLanguage());
  // the records keep each instant with the offset of whoever acted
  sent.set('Vouch-Offset', clockOffset(new Date()));
  if (body !== undefined) sent.set('Content-Type', 'application/json');
  if (method === 'POST') sent.set('Idempotency-Key', idempotencyKey ?? crypto.randomUUID());
  try {
    const content = body === undefined ? undefined : JSON.stringify(body);
    return await fetch(`/api${path}`, { method, headers: sent, body: content, signal, credentials: 'same-origin' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new HttpError('vouch.error.offline', 0, { status: 0, code: 'offline' });
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refusal(status: number, data: unknown): HttpError {
  const problem: Problem = isProblem(data) ? data : { status };
  const language = storedLanguage();
  const message = isProblem(data) ? problemText(problem, language) : 'vouch.error.server';
  return new HttpError(message, status, { ...problem, errors: fieldErrors(problem.faults ?? [], language) });
}

function isProblem(data: unknown): data is Problem {
  return data !== null && typeof data === 'object' && ('code' in data || 'title' in data || 'message' in data);
}

/** The problem that an error of a call carries; undefined for errors of another kind. */
export function problemOf(error: unknown): Problem | undefined {
  return error instanceof HttpError ? (error.body as Problem) : undefined;
}
