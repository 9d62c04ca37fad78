import type { Command } from './command.ts';
import type { State } from './state.ts';

/** Whether a run still waits for a call's answer: one that the log has no answer of may have been cancelled. */
export function isAwaited({ instances }: State, { instance, attempt }: Extract<Command, { type: 'call' }>): boolean {
  const own = instances[instance]?.own;
  return own?.['calling'] === true && own['attempt'] === attempt;
}
