import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { LiveListener, LiveState, LiveStream } from './live.ts';

/** Hears a stream while the component is shown. */
export function useLive(stream: LiveStream, listener: LiveListener): LiveState {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => stream.listen((event) => latest.current(event)), [stream]);
  return useSyncExternalStore(stream.watch, stream.state);
}
