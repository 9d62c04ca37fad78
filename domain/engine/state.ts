import type { Json } from '../json.ts';
import type { InstanceId, Instant } from './event.ts';

/** One lifecycle for every element instance (BPMN 2.0.2, figure 13.2). */
export type Lifecycle = 'activating' | 'active' | 'completing' | 'completed' | 'terminating' | 'terminated';

/** The life of one flow node, (sub)process or loop body in a run. */
export interface Instance {
  element: string;
  /** The instance that contains this one; absent for a process. */
  parent?: InstanceId;
  /** Index into `root.plans`. */
  plan: number;
  status: Lifecycle;
  since: Instant;
  /** What the element's own file keeps: loop counters, the attempt of a call, the task that is offered. */
  own?: { [key: string]: Json };
}

export interface Subscription {
  instance: InstanceId;
  element: string;
  kind: 'message' | 'signal' | 'conditional';
  name: string;
  correlationKey?: string;
  /** Set for an event sub-process, whose subscription belongs to the scope. */
  scope?: InstanceId;
  /** Which of the element's event definitions. */
  event?: number;
  /** Conditional: whether the condition was true when last looked at. */
  last?: boolean;
  /** The variables that a message's key follows; of kind `conditional`, those that an activity waits for as its inputs. */
  names?: string[];
}

export interface Timer {
  instance: InstanceId;
  element: string;
  due: Instant;
  /** Place in the heap, so that a timer can be taken out of its middle. */
  place: number;
  /** Repetitions left of a cycle; -1 without end. */
  repeat?: number;
  /** The cycle's ISO 8601 text. */
  cycle?: string;
  /** Which of the element's event definitions. */
  event?: number;
}

export interface Incident {
  instance: InstanceId;
  element: string;
  code: string;
  message: string;
  since: Instant;
}

/** Single values of the state; everything that grows lives in a table beside it. */
export interface Root {
  schemaVersion: 1;
  engineVersion: number;
  /** SHA-256 of every Plan in use: the run's own first, then those of call activities. */
  plans: string[];
  status: 'created' | 'running' | 'completed' | 'terminated' | 'failed';
  /** Last number given to an instance, subscription, timer or incident. */
  counter: number;
  heapSize: number;
  /** Instant of the last event. */
  at: Instant;
  /** Worst end among the processes that have ended. */
  ending?: 'completed' | 'terminated' | 'failed';
}

/**
 * Everything a run is, as plain JSON. Maps are flat and keyed by id, so that a patch replaces single entries and no turn
 * copies, walks or sorts what it does not touch. Lists (children of a scope, subscriptions by name, tokens at a join) are
 * doubly linked through `lists` and `links`, in the order of their making.
 */
export interface State {
  root: Root;
  instances: Record<InstanceId, Instance>;
  /** `<instance>/<name>` → value in FEEL's state form; over 64 KB `{"@ref": sha256}`. */
  variables: Record<string, Json>;
  subscriptions: Record<string, Subscription>;
  timers: Record<string, Timer>;
  /** Binary heap by due time, then id: place → timer id. */
  heap: Record<string, string>;
  /** `<scope>/<gateway>/<flow>` → tokens that have come. */
  joins: Record<string, number>;
  incidents: Record<string, Incident>;
  compensations: Record<string, { [key: string]: Json }>;
  lists: Record<string, { first: string; last: string; size: number }>;
  links: Record<string, { before?: string; after?: string }>;
}

export type Table = Exclude<keyof State, 'root'>;

/** What a turn changed: whole entries by table, `null` where one is gone, and the root's new values. */
export type Patch = { root?: Partial<Root> } & { [T in Table]?: Record<string, State[T][string] | null> };

export const tables: readonly Table[] = [
  'instances',
  'variables',
  'subscriptions',
  'timers',
  'heap',
  'joins',
  'incidents',
  'compensations',
  'lists',
  'links',
];

/** The state of a run before its first event. */
export function emptyState(plan: string, engineVersion: number): State {
  return {
    root: { schemaVersion: 1, engineVersion, plans: [plan], status: 'created', counter: 0, heapSize: 0, at: '' },
    instances: {},
    variables: {},
    subscriptions: {},
    timers: {},
    heap: {},
    joins: {},
    incidents: {},
    compensations: {},
    lists: {},
    links: {},
  };
}

/** Carries a patch out on a state that the caller owns. Costs what the patch holds. */
export function applyPatch(state: State, patch: Patch): void {
  if (patch.root) Object.assign(state.root, patch.root);
  for (const table of tables) {
    const changes = patch[table];
    if (!changes) continue;
    const target = state[table] as Record<string, unknown>;
    for (const id in changes) {
      const value = changes[id];
      if (value === null) delete target[id];
      else target[id] = value;
    }
  }
}
