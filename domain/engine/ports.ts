import type { Json } from '../json.ts';
import type { Plan } from '../sop/plan.ts';
import type { RunAttributes } from '../sop/run-attributes.ts';
import type { Command } from './command.ts';
import type { EngineEvent, InstanceId, Instant, Refusal } from './event.ts';
import type { Patch, Root, State } from './state.ts';

type InboxEngineEvent = EngineEvent extends infer E ? (E extends EngineEvent ? Omit<E, 'id' | 'zone'> : never) : never;

/** What comes to a run from outside: an engine event without its id (the row's number gives it), or a moved clock. */
export type InboxEvent = InboxEngineEvent | { type: 'clockMoved'; at: Instant; offsetMs: number };

/** One row of a run's inbox, numbered densely from 1. */
export interface InboxRow {
  n: number;
  event: InboxEvent;
}

/** A row as a signal brings it: a large event stays behind, its number says that there is one to read. */
export interface InboxNotice {
  n: number;
  event?: InboxEvent | null;
}

/** The business clock was moved: the shell's own event, which the engine never sees. */
export interface ClockMoved {
  type: 'clockMoved';
  id: string;
  at: Instant;
  offsetMs: number;
}

/** What a turn has led to and the run takes before anything from outside: an event of the shell's own, or a plan to be bound. */
export type FollowUp = EngineEvent | Extract<Command, { type: 'bindPlan' }>;

/** What the durable shell asks to be made true: one event's turn. */
export interface Turn {
  run: string;
  /** Dense number of the turn, from 1. */
  n: number;
  event: EngineEvent | ClockMoved;
  patch: Patch;
  commands: Command[];
  /** Last inbox row that is applied when this turn is. */
  applied: number;
  status: Root['status'];
  /** Earliest timer that waits, in business time. */
  nextDue?: Instant;
  /** Run attributes that changed with this turn. */
  attributes?: RunAttributes;
  /** What was still to be followed up when this turn was taken, for a run that is restored. */
  pending?: FollowUp[];
}

/** Answers of record acts, by command key. */
export type Answers = Record<string, Json>;

/** The ways in which a turn can be answered; in all but the first nothing of it was made true. */
export type TurnAnswer =
  | { kind: 'committed'; answers?: Answers }
  /** This turn was taken, before a worker died, by another event or by this one as it was then: apply that one. */
  | { kind: 'already'; event: EngineEvent | ClockMoved; answers?: Answers; applied: number }
  /** The event was taken by an earlier turn: it does not happen again. */
  | { kind: 'taken' }
  | { kind: 'refused'; instance: InstanceId; refusal: Refusal }
  /** A task to be withdrawn was completed meanwhile: apply these inbox rows first. */
  | { kind: 'behind'; rows: InboxRow[] };

/** Where a run stands between two turns. */
export interface Standing {
  turn: number;
  /** All inbox rows up to this one are applied. */
  applied: number;
  offsetMs: number;
}

/** A run's standing by the records, and what of its last turn has still to be followed up. */
export interface Restored extends Standing {
  /** Rows beyond `applied` that were taken before their turn. */
  ahead: number[];
  /** Highest number in the inbox. */
  seen: number;
  /** The last turn's event, to be applied once more on the state before it. */
  last?: { event: EngineEvent | ClockMoved; answers?: Answers };
  pending: FollowUp[];
  /** Calls of earlier turns that have no result in the log. */
  calls: Extract<Command, { type: 'call' }>[];
}

/** What came of a call that carried its turn to the records: the call was made only where the turn was committed. */
export interface CarriedCall {
  /** Nothing where the records could not be asked. */
  turn?: TurnAnswer;
  result?: Json;
}

/** What the durable shell needs of the records; one transaction each, all idempotent. */
export interface Ports {
  commitTurn(turn: Turn): Promise<TurnAnswer>;
  readInbox(run: string, after: number): Promise<InboxRow[]>;
  openRun(run: string): Promise<Restored>;
  /** The state after a turn. */
  loadState(run: string, turn: number): Promise<State>;
  loadPlan(hash: string): Promise<Plan>;
  /** The plan that is effective for an SOP now, by its hash; nothing where none is released. */
  bindPlan(calledElement: string): Promise<string | undefined>;
}

/** A call to the outside world, as its activity gets it. */
export interface OutsideCall {
  run: string;
  instance: InstanceId;
  element: string;
  operation: string;
  attempt: number;
  input: Record<string, Json>;
}
