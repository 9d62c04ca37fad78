/** What the server tells as it happens: the kind of thing that changed, and where. Only ids: the reader asks for the rest. */
export interface Change {
  /** `resync`: changes may have been missed, ask again for all that is shown. */
  kind: string;
  run?: string;
  task?: string;
}

export type LiveListener = (change: Change) => void;
export type LiveState = 'connecting' | 'live' | 'lost';

/**
 * One stream of server-sent events, opened with the first listener and closed with the last. After a loss the browser
 * connects again by itself and the server tells what was missed, or that it cannot (`resync`).
 */
export interface LiveStream {
  listen(listener: LiveListener): () => void;
  state(): LiveState;
  /** Told when `state()` changes. */
  watch(changed: () => void): () => void;
}

/** `open` makes the connection; tests give their own. */
export function openStream(url: string, open = (address: string) => new EventSource(address)): LiveStream {
  const listeners = new Set<LiveListener>();
  const watchers = new Set<() => void>();
  let source: EventSource | undefined;
  let state: LiveState = 'connecting';

  function become(next: LiveState): void {
    if (next === state) return;
    state = next;
    for (const changed of watchers) changed();
  }
  function tell(change: Change): void {
    for (const listener of listeners) listener(change);
  }
  function connect(): EventSource {
    const opened = open(url);
    opened.addEventListener('open', () => become('live'));
    opened.addEventListener('error', () => become('lost'));
    opened.addEventListener('change', (event) => tell(parse((event as MessageEvent<string>).data)));
    return opened;
  }

  return {
    listen(listener) {
      listeners.add(listener);
      source ??= connect();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        source?.close();
        source = undefined;
        state = 'connecting';
      };
    },
    state: () => state,
    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}

function parse(data: string): Change {
  try {
    return JSON.parse(data) as Change;
  } catch {
    return { kind: 'resync' };
  }
}

/** The stream of the inbox and of all that the whole console shows. */
export const consoleStream = openStream('/api/stream');
