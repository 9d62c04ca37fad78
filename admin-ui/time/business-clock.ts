import { http } from '../providers/http.ts';
import { consoleStream } from '../providers/live.ts';

/** Business time as the server tells it: real time and an offset that only moves forward. */
interface Clock {
  now: string;
  offsetMs?: number;
}

let offset = 0;
const watchers = new Set<() => void>();

/** Milliseconds that business time is ahead of the real one. */
export function clockOffset(): number {
  return offset;
}

export function watchClock(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

/** Asks the server for business time, now and whenever it says that it moved. Differences below a minute are the network's. */
export function followClock(): () => void {
  void askClock();
  return consoleStream.listen(({ kind }) => {
    if (kind === 'clock' || kind === 'resync') void askClock();
  });
}

async function askClock(): Promise<void> {
  const answer = await http<Clock>('/clock').catch(() => undefined);
  if (answer === undefined) return;
  const ahead = answer.data.offsetMs ?? Date.parse(answer.data.now) - Date.now();
  offset = Math.abs(ahead) < 60_000 ? 0 : ahead;
  for (const changed of watchers) changed();
}
