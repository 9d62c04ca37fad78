import type { Request, Response } from 'express';
import { findSession } from '../db/session-store.ts';
import type { ChangeStream } from './endpoint.ts';
import type { Parts } from './parts.ts';
import { sessionToken } from './session-cookie.ts';

const heartbeatMs = 15_000;

/**
 * Sends changes as server-sent events until the reader leaves or the session ends. A heartbeat keeps proxies from
 * closing the line; being shown changes is no use of the session, so an unattended screen still signs off.
 */
export function sendStream(request: Request, response: Response, { see }: ChangeStream, { feed, database }: Parts): void {
  response
    .status(200)
    .set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
  response.flushHeaders();
  response.write('retry: 1000\n\n');
  const leave = feed.subscribe(({ id, change }) => {
    const seen = see(change);
    if (seen) response.write(`id: ${id}\nevent: change\ndata: ${JSON.stringify(seen)}\n\n`);
  }, request.get('Last-Event-ID'));
  const token = sessionToken(request) ?? '';
  const beat = setInterval(async () => {
    response.write(': still here\n\n');
    const open = await findSession(database, token, 'looking').catch(() => true);
    if (!open) response.end();
  }, heartbeatMs);
  response.on('close', () => {
    clearInterval(beat);
    leave();
  });
}
