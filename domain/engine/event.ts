import type { Json } from '../json.ts';

/** Id of an element instance in a run's state: `i1`, `i2`, … dense, never reused within a run. */
export type InstanceId = string;

/** UTC instant with milliseconds, `2026-01-01T00:00:00.000Z`. */
export type Instant = string;

/** Who acts: account name and the offset of the actor's clock from UTC (`+08:00`), as ISO 8601 writes it. */
export interface Actor {
  user: string;
  offset: string;
}

/** Why a command of a turn was refused by the keeper of the records; becomes a BPMN error with `code`. */
export interface Refusal {
  code: string;
  message: { zh: string; en: string };
}

/**
 * What every event brings: the engine has no clock, zone or identity of its own.
 * `id` is deterministic (`in:7` for row 7 of the inbox, `timer:t3`, `result:i9:1`), and the turn log is unique by it.
 * `refusals` is set when a first try of this very event was rolled back: the command of that instance is not issued
 * again, its element throws the refusal's code as a BPMN error instead.
 */
export interface EventBase {
  id: string;
  at: Instant;
  zone: string;
  actor?: Actor;
  refusals?: Record<InstanceId, Refusal>;
}

export type Variables = Record<string, Json>;

/** What can happen to a run. Events about an instance that is gone are dropped: the turn changes nothing. */
export type EngineEvent = EventBase &
  (
    | {
        type: 'start';
        /** Processes of the plan to start, by BPMN id, in this order; default: every executable one with a none start that nothing calls. */
        processes?: string[];
        /** BPMN id of the start event; default the none start. */
        startEvent?: string;
        variables: Variables;
      }
    /** A person finished a user or manual task. */
    | { type: 'taskCompleted'; instance: InstanceId; variables: Variables }
    /** The answer of a call to the outside world. `attempt` is the call's number in that instance, so that late answers drop out. */
    | { type: 'callCompleted'; instance: InstanceId; attempt: number; result: Json }
    /**
     * A call that its retry policy could not cure; `code` set: thrown as a BPMN error, else (or uncaught) an incident. Also
     * that a call activity names what is not released, which holds it alone.
     */
    | { type: 'callFailed'; instance: InstanceId; attempt: number; code?: string; message: string }
    /** The records' answers to `record` commands that asked for one (`answer: true`), by command key. */
    | { type: 'recorded'; instance: InstanceId; answers: Record<string, Json> }
    /** The Plan that a call activity is bound to. */
    | { type: 'planBound'; instance: InstanceId; plan: string }
    | { type: 'message'; subscription: string; name: string; variables: Variables }
    | { type: 'signal'; name: string; variables: Variables }
    | { type: 'timerFired'; timer: string }
    /** The rest of a step that was too wide for one turn. */
    | { type: 'continued' }
    /** A person throws an error or an escalation from a task, or a driver does. */
    | { type: 'errorThrown'; instance: InstanceId; code: string; message?: string }
    | { type: 'escalationThrown'; instance?: InstanceId; code: string }
    /** An operator mends an incident: the failed step is tried again with these variables set. */
    | { type: 'incidentResolved'; incident: string; variables?: Variables }
    | { type: 'cancelled'; reason: string }
  );
