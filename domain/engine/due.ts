import type { Instant } from './event.ts';
import type { Patch, State } from './state.ts';

/** The timer that is due first, by the heap's top. */
export function earliestTimer({ heap, timers }: State): { timer: string; at: Instant } | undefined {
  const timer = heap['1'];
  const due = timer === undefined ? undefined : timers[timer]?.due;
  return timer !== undefined && due !== undefined ? { timer, at: due } : undefined;
}

/** When the first timer is due once a patch is carried out. */
export function dueAfter({ heap, timers }: State, patch: Patch): { nextDue?: Instant } {
  const timer = patch.heap?.['1'] === null ? undefined : (patch.heap?.['1'] ?? heap['1']);
  const due = timer === undefined ? undefined : (patch.timers?.[timer] ?? timers[timer])?.due;
  return due === undefined ? {} : { nextDue: due };
}
