import { useRef, useState } from 'react';
import { useLogoutIfAccessDenied, useNotify } from 'react-admin';
import { http, problemOf } from '../providers/http.ts';

interface Act {
  busy: boolean;
  /** Sends the act; undefined where it was refused. The refusal is told unless `onRefused` takes it. */
  send: <T>(path: string, body: unknown, onRefused?: (error: unknown) => boolean) => Promise<T | undefined>;
}

/**
 * Sends acts of one button or form. An act whose answer was lost is sent again with the same key, so that it happens
 * once; another body is another act. Where the session has ended the reader signs in again, and is back on the page.
 */
export function useAct(): Act {
  const notify = useNotify();
  const leave = useLogoutIfAccessDenied();
  const [busy, setBusy] = useState(false);
  const sent = useRef<{ content: string; key: string } | null>(null);

  const toSignIn = async (error: unknown) => {
    notify('vouch.error.session', { type: 'warning' });
    await leave(error);
  };
  const send = async <T>(path: string, body: unknown, onRefused?: (error: unknown) => boolean) => {
    const content = JSON.stringify([path, body]);
    if (sent.current?.content !== content) sent.current = { content, key: crypto.randomUUID() };
    setBusy(true);
    try {
      const { data } = await http<T>(path, { method: 'POST', body, idempotencyKey: sent.current.key });
      sent.current = null;
      return data;
    } catch (error) {
      if (isAnswered(error)) sent.current = null;
      if (problemOf(error)?.code === 'not-signed-in') await toSignIn(error);
      else if (onRefused?.(error) !== true) notify(messageOf(error), { type: 'error', multiLine: true, autoHideDuration: 8000 });
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { busy, send };
}

/** Whether the server has answered at all: only then is the act over. */
function isAnswered(error: unknown): boolean {
  return (
    error !== null && typeof error === 'object' && 'status' in error && Number(error.status) >= 400 && Number(error.status) < 500
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'vouch.error.server';
}
