import type { Request, Response } from 'express';
import { callerOf, refuseUnable } from './caller-of.ts';
import { type Caller, ChangeStream, type Endpoint } from './endpoint.ts';
import { problemFrom } from './fault-of.ts';
import { keyedCall } from './keyed-call.ts';
import type { Parts } from './parts.ts';
import { auditRefusal, perform, type Prepared } from './perform.ts';
import { type Input, readInput } from './read-input.ts';
import { requestLanguage } from './request-language.ts';
import { sendStream } from './send-stream.ts';
import { type Sent, sentOf } from './sent.ts';
import { sessionCookie } from './session-cookie.ts';

/** Serves one request of an endpoint: caller, ability, input, act or look, answer. Faults are thrown. */
export async function serve(endpoint: Endpoint, request: Request, response: Response, parts: Parts): Promise<void> {
  const caller = await callerOf(endpoint, request, parts);
  await refuseOrAudit(endpoint, request, caller, parts);
  const input = await readInput(endpoint, request, response);
  const forget = () => parts.feed.sessions.forget();
  const call: Prepared = {
    ...caller,
    ...input,
    parts,
    ifMatch: revisionOf(request.get('If-Match')),
    cookie: (token) => sessionCookie(request, token),
    instance: request.originalUrl.split('?')[0]!,
    language: requestLanguage(request.get('Accept-Language')),
  };
  if (endpoint.method !== 'get') return send(response, await act(endpoint, request, call, input).finally(forget));
  const reply = await endpoint.handler({ ...call, tx: parts.database, woken: () => undefined } as never, undefined as never);
  if (reply instanceof ChangeStream) return sendStream(request, response, reply, parts);
  send(response, sentOf(endpoint, reply, parts.settings.checkAnswers));
}

function act(endpoint: Endpoint, request: Request, call: Prepared, input: Input): Promise<Sent> {
  const keyed = endpoint.method === 'post' && !endpoint.repeatable ? keyedCall(request, call.person.user, input.raw) : undefined;
  return perform(endpoint, keyed ? { ...call, cause: `${keyed.scope}:${keyed.key}` } : call, keyed);
}

async function refuseOrAudit(endpoint: Endpoint, request: Request, caller: Caller, { database }: Parts): Promise<void> {
  try {
    refuseUnable(endpoint, caller);
  } catch (error) {
    const address = request.originalUrl.split('?')[0]!;
    await database.transaction((tx) => auditRefusal(tx, caller, problemFrom(error), address));
    throw error;
  }
}

function send(response: Response, { status, text, headers }: Sent): void {
  response.status(status).set(headers).set('Cache-Control', 'no-store');
  if (text === '') return void response.end();
  response.type(status >= 400 ? 'application/problem+json' : 'application/json').send(text);
}

/** The revision in an entity tag, `"7"` or `W/"7"`. */
function revisionOf(tag: string | undefined): number | undefined {
  const found = /^(?:W\/)?"?(\d{1,9})"?$/.exec(tag?.trim() ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
}
