import { typeOf } from '../moddle-access.ts';
import type { Moddle } from '../parse.ts';
import { containerOf } from './element-kinds.ts';

/** Whether an event begins a process, not a sub-process: no run waits for it, and a run may be begun at it by hand. */
export function isProcessStart(event: Moddle): boolean {
  const container = containerOf(event);
  return typeOf(event) === 'startEvent' && container !== undefined && typeOf(container) === 'process';
}
