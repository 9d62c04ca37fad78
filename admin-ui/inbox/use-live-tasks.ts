import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { consoleStream, type LiveState } from '../providers/live.ts';
import { useLive } from '../providers/use-live.ts';

/** Several changes within this time are asked for at once. */
const GATHER_MS = 200;

/** Keeps lists of tasks fresh while they are shown: what the server tells is asked for again, nothing is polled. */
export function useLiveTasks(): LiveState {
  const queries = useQueryClient();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  return useLive(consoleStream, ({ kind }) => {
    if (!['task', 'clock', 'resync', 'run'].includes(kind)) return;
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => void queries.invalidateQueries({ queryKey: ['tasks'] }), GATHER_MS);
  });
}
