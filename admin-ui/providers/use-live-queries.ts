import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type Change, consoleStream, type LiveState } from './live.ts';
import { useLive } from './use-live.ts';

/** Changes within this time are asked for at once. */
const GATHER_MS = 300;

/**
 * Keeps the queries of a resource fresh while they are shown: when something changes that may touch them they are asked
 * for again; nothing is polled. `resync` always counts.
 */
export function useLiveQueries(resource: string, touches: (change: Change) => boolean): LiveState {
  const queries = useQueryClient();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  return useLive(consoleStream, (change) => {
    if (waiting.current !== undefined || !(change.kind === 'resync' || touches(change))) return;
    waiting.current = setTimeout(() => {
      waiting.current = undefined;
      void queries.invalidateQueries({ queryKey: [resource] });
    }, GATHER_MS);
  });
}
