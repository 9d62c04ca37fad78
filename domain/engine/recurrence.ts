import { nextOfCron } from './cron.ts';
import { addDuration, parseCycle } from './instant.ts';

/** When a cycle fires first, and how often after that; -1 without end. Null where the text is no cycle. */
export function firstFiring(text: string, now: number, zone: string): { due: number; repeat: number } | null {
  const cycle = parseCycle(text, zone);
  if (cycle) {
    const due = cycle.start ?? addDuration(now, cycle.every, zone);
    return { due, repeat: cycle.repeat === -1 ? -1 : Math.max(0, cycle.repeat - 1) };
  }
  const due = nextOfCron(text, now, zone);
  return due === null ? null : { due, repeat: -1 };
}

/** When a cycle that fired at `due` fires again; null where it has come to its end. */
export function nextFiring(text: string, due: number, zone: string): number | null {
  const cycle = parseCycle(text, zone);
  if (!cycle) return nextOfCron(text, due, zone);
  const next = addDuration(due, cycle.every, zone);
  return cycle.end !== undefined && next > cycle.end ? null : next;
}
