import type { Noted } from './command.ts';
import type { InstanceId, Instant } from './event.ts';
import type { Instance } from './state.ts';

/** What a turn noted of one instance: what became of it, its element, its id, the (sub)process instance around it. */
export type Note = [what: Noted, element: string, instance: InstanceId, scope: InstanceId];

/** How often an element was come to and not yet left, left, and given up. */
export interface StepCount {
  active: number;
  completed: number;
  cancelled: number;
}

/** What the turn log tells of one turn, as far as steps go. */
export interface LoggedTurn {
  at: Instant;
  notes: Note[];
  /** The plan that a call activity was bound to, by its hash. */
  bound?: { instance: InstanceId; plan: string };
  /** Instances that no note speaks of, as the turn left them: processes, bodies of loops, what is compensated. */
  silent: Record<InstanceId, Instance>;
  /** All plans of the run, where the turn added one. */
  plans?: string[];
}

/** One (sub)process instance; a called process stands under the activity that called it. */
export interface ScopeTally {
  element: string;
  /** The scope around it; absent for a process at the top. */
  parent?: InstanceId;
  /** Hash of the plan that its elements belong to. */
  plan: string;
  since: Instant;
  status: 'active' | 'completed' | 'cancelled';
  /** Which instance of its element it is in its scope, from 1. */
  number: number;
  elements: Map<string, StepCount>;
}

/** The steps of a run, counted by the scope that they happened in; scopes stand after those around them. */
export interface Tally {
  plans: string[];
  scopes: Map<InstanceId, ScopeTally>;
  /** Instances entered and not yet left. */
  open: Map<InstanceId, { element: string; scope: InstanceId; at: Instant }>;
  silent: Map<InstanceId, Instance>;
  /** Scopes known by another's id: a called process by its caller's. */
  aliases: Map<InstanceId, InstanceId>;
  numbers: Map<string, number>;
}

export function emptyTally(plan: string): Tally {
  return {
    plans: [plan],
    scopes: new Map(),
    open: new Map(),
    silent: new Map(),
    aliases: new Map(),
    numbers: new Map(),
  };
}

/** Counts one more turn. Costs what the turn noted. */
export function tallyTurn(tally: Tally, turn: LoggedTurn): void {
  tally.plans = turn.plans ?? tally.plans;
  for (const [id, instance] of Object.entries(turn.silent)) tally.silent.set(id, instance);
  for (const [what, element, instance, around] of turn.notes) {
    const scope = scopeOf(tally, turn, around);
    const { elements } = tally.scopes.get(scope)!;
    const count = elements.get(element) ?? { active: 0, completed: 0, cancelled: 0 };
    elements.set(element, count);
    if (what === 'arrived' || what === 'entered') {
      // what a token has waited at is counted already
      if (tally.open.has(instance)) continue;
      count.active++;
      tally.open.set(instance, { element, scope, at: turn.at });
      continue;
    }
    const status = what === 'left' ? 'completed' : 'cancelled';
    count.active--;
    tally.open.delete(instance);
    if (what === 'gone') continue;
    count[status]++;
    const inner = tally.scopes.get(instance);
    if (inner) inner.status = status;
  }
}

/** The scope that a note means; made known where it is spoken of for the first time. */
function scopeOf(tally: Tally, turn: LoggedTurn, id: InstanceId): InstanceId {
  const known = tally.aliases.get(id) ?? id;
  if (tally.scopes.has(known)) return known;
  if (tally.open.has(id)) return openScope(tally, turn, id);
  const silent = tally.silent.get(id);
  if (silent) return silentScope(tally, turn, id, silent);
  // a called process that began and ended within this turn
  if (turn.bound && tally.open.has(turn.bound.instance))
    return calledScope(tally, turn, id, turn.bound.instance, turn.bound.plan);
  const [top] = tally.scopes.keys();
  if (top !== undefined) tally.aliases.set(id, top);
  return top ?? addScope(tally, turn, id, { element: '', plan: tally.plans[0] ?? '' });
}

function openScope(tally: Tally, turn: LoggedTurn, id: InstanceId, plan?: string): InstanceId {
  const { element, scope, at } = tally.open.get(id)!;
  return addScope(tally, turn, id, { element, parent: scope, plan: plan ?? tally.scopes.get(scope)!.plan, since: at });
}

function silentScope(tally: Tally, turn: LoggedTurn, id: InstanceId, { element, parent, plan, own }: Instance): InstanceId {
  const hash = tally.plans[plan] ?? '';
  if (parent === undefined) return addScope(tally, turn, id, { element, plan: hash });
  if (own?.['top'] === true && tally.open.has(parent)) return calledScope(tally, turn, id, parent, hash);
  return addScope(tally, turn, id, { element, parent: scopeOf(tally, turn, parent), plan: hash });
}

function calledScope(tally: Tally, turn: LoggedTurn, id: InstanceId, caller: InstanceId, plan: string): InstanceId {
  tally.aliases.set(id, caller);
  return tally.scopes.has(caller) ? caller : openScope(tally, turn, caller, plan);
}

type NewScope = Pick<ScopeTally, 'element' | 'parent' | 'plan'> & { since?: Instant };

function addScope(tally: Tally, turn: LoggedTurn, id: InstanceId, scope: NewScope): InstanceId {
  const place = `${scope.parent ?? ''}/${scope.element}`;
  const number = (tally.numbers.get(place) ?? 0) + 1;
  tally.numbers.set(place, number);
  tally.scopes.set(id, { since: turn.at, ...scope, status: 'active', number, elements: new Map() });
  return id;
}
