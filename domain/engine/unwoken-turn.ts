import type { Plans } from './compiled-plan.ts';
import type { Command } from './command.ts';
import { dueAfter, earliestTimer } from './due.ts';
import { engineVersion } from './engine-version.ts';
import type { EngineEvent, Instant } from './event.ts';
import { parseInstant } from './instant.ts';
import type { ClockMoved, FollowUp, InboxRow, Turn } from './ports.ts';
import { applyPatch, type State } from './state.ts';
import { transition } from './transition.ts';

/** A run that waits, by the records. */
export interface WaitingRun {
  run: string;
  /** Its last turn's number, and the state before that turn; the state is changed. */
  turn: number;
  before: State;
  last: { event: EngineEvent | ClockMoved; pending: readonly FollowUp[] };
  /** The one row that it has not taken. */
  row: InboxRow;
  zone: string;
}

/**
 * The turn of an inbox row that concerns the records alone: it makes no call, sets no timer that is due soon, ends nothing and
 * has no turn of the run's own after it, so that the run's workflow need not wake for it. Undefined where only the workflow can
 * take it.
 */
export function unwokenTurn(plans: Plans, { run, turn, before: state, last, row, zone }: WaitingRun): Turn | undefined {
  // one that a newer program began is left to a worker that knows what it is to do
  if (state.root.engineVersion > engineVersion) return undefined;
  if (last.pending.length > 0 || row.event.type === 'clockMoved') return undefined;
  if (last.event.type !== 'clockMoved') {
    const { patch, commands } = transition(plans, state, last.event);
    if (commands.some(leadsToAnEvent)) return undefined;
    applyPatch(state, patch);
  }
  const timer = earliestTimer(state);
  if (timer && timer.at <= row.event.at) return undefined;
  const event = { ...row.event, id: `in:${row.n}`, zone };
  const { patch, commands } = transition(plans, state, event);
  const due = dueAfter(state, patch);
  if (commands.some((command) => leadsToAnEvent(command) || isForTheWorkflow(command))) return undefined;
  if (due.nextDue !== undefined && due.nextDue !== timer?.at && isSoon(due.nextDue, row.event.at)) return undefined;
  const status = patch.root?.status ?? state.root.status;
  return { run, n: turn + 1, event, patch, commands, applied: row.n, status, ...due };
}

/** A workflow that sleeps is told of a timer by the records, a second or two after it was due. */
const soonMs = 60_000;

const isSoon = (due: Instant, now: Instant) => msOf(due) - msOf(now) < soonMs;

const msOf = (instant: Instant) => parseInstant(instant, 'UTC') ?? 0;

/** Whether the run takes an event of its own because of a command, before any from outside. */
function leadsToAnEvent(command: Command): boolean {
  return command.type === 'bindPlan' || command.type === 'continue' || (command.type === 'record' && command.answer);
}

function isForTheWorkflow({ type }: Command): boolean {
  return type === 'call' || type === 'cancelCall' || type === 'ended';
}
