import type { Command } from './command.ts';
import { nextCompensation } from './compensation.ts';
import type { Plans } from './compiled-plan.ts';
import { conditionList, followKey, lookAtCondition } from './event-arming.ts';
import type { EngineEvent, InstanceId } from './event.ts';
import { handleEvent } from './event-handling.ts';
import { isCompleting } from './handler-count.ts';
import { childrenList, isDying } from './instance-tree.ts';
import { attempt, behaviourOf, run } from './lifecycle.ts';
import { firstOf, membersOf, sizeOf } from './linked-list.ts';
import type { Patch, State } from './state.ts';
import { CONTINUATIONS } from './termination.ts';
import { Turn } from './turn.ts';
import { endUncaught } from './uncaught-error.ts';

export interface Transition {
  patch: Patch;
  commands: Command[];
  /** Why the event changed nothing: what it was for is gone. */
  dropped?: string;
}

/**
 * One step of a run: what `event` makes of `state`, as a patch, and what it asks of the world. Pure: `state` is not
 * changed, and the same arguments give the same answer for ever. Its cost grows with what the event touches.
 */
export function transition(plans: Plans, state: State, event: EngineEvent): Transition {
  const turn = new Turn(plans, state, event);
  const dropped = handleEvent(turn);
  if (dropped !== undefined) return { patch: {}, commands: [], dropped };
  drain(turn);
  const more = firstOf(turn.draft, CONTINUATIONS);
  if (more !== undefined) turn.command(more, { type: 'continue' });
  turn.draft.setRoot('at', event.at);
  return { patch: turn.draft.patch, commands: turn.commands };
}

/**
 * Serves the turn's work until nothing is left: first every token on its way, with a look after each at the conditions
 * whose variables it changed; then joins that waited for tokens to settle, scopes that may be empty; and only then the
 * next throw.
 */
function drain(turn: Turn): void {
  for (;;) {
    while (turn.next()) lookAtConditions(turn);
    lookAtConditions(turn);
    // up to engine version 2 a scope was taken for empty while the token of a condition was on its way in it
    if (turn.isMoving && turn.draft.rootValue('engineVersion') >= 3) continue;
    const more = undoNext(turn) || endNext(turn) || lookAtJoins(turn) || closeScopes(turn) || turn.nextThrow();
    if (!more) return;
  }
}

function undoNext(turn: Turn): boolean {
  const coordinator = turn.undone.shift();
  if (coordinator !== undefined) nextCompensation(turn, coordinator);
  return coordinator !== undefined;
}

function endNext(turn: Turn): boolean {
  const thrown = turn.uncaught.shift();
  if (thrown !== undefined) endUncaught(turn, thrown);
  return thrown !== undefined;
}

function lookAtConditions(turn: Turn): void {
  if (turn.changed.size === 0) return;
  const names = [...turn.changed];
  turn.changed.clear();
  for (const name of names) {
    if (sizeOf(turn.draft, conditionList(name)) === 0) continue;
    for (const id of membersOf(turn.draft, conditionList(name))) lookAt(turn, id);
  }
}

/** What a changed variable may set going: a conditional event, a message's key, or an activity that waits for its inputs. */
function lookAt(turn: Turn, id: string): void {
  const subscription = turn.draft.get('subscriptions', id);
  if (subscription?.kind === 'message') return followKey(turn, id);
  if (!subscription?.names) return lookAtCondition(turn, id);
  if (!isDying(turn, subscription.instance)) run(turn, subscription.instance, 'activate');
}

function lookAtJoins(turn: Turn): boolean {
  return lookAtEach(turn, turn.joins, (id) => {
    if (!turn.find(id) || isDying(turn, id) || turn.own(id)['incident'] !== undefined) return;
    attempt(turn, id, 'proceed', () => behaviourOf(turn, id).proceed?.(turn, turn.node(id), id));
  });
}

function closeScopes(turn: Turn): boolean {
  return lookAtEach(turn, turn.scopes, (id) => {
    const instance = turn.find(id);
    if (!instance || instance.status !== 'active' || instance.own?.['incident'] !== undefined || isDying(turn, id)) return;
    if (isCompleting(turn, id)) behaviourOf(turn, id).completing?.(turn, turn.node(id), id);
    if (sizeOf(turn.draft, childrenList(id)) > 0) return;
    attempt(turn, id, 'proceed', () => behaviourOf(turn, id).empty?.(turn, turn.node(id), id));
  });
}

/**
 * Looks at the instances of a table, and takes them out of it. One that sends a token on is the last: where the token goes
 * decides on the rest, which is looked at when it has come there.
 */
function lookAtEach(turn: Turn, table: Map<InstanceId, number>, look: (id: InstanceId) => void): boolean {
  if (table.size === 0) return false;
  if (turn.draft.rootValue('engineVersion') < 2) return lookAtAll(turn, table, look);
  for (const [id, steps] of table) {
    table.delete(id);
    turn.steps = steps;
    look(id);
    if (turn.isMoving) break;
  }
  return true;
}

/** Up to engine version 1 all of a table was looked at, wherever a token was. */
function lookAtAll(turn: Turn, table: Map<InstanceId, number>, look: (id: InstanceId) => void): boolean {
  const all = [...table];
  table.clear();
  for (const [id, steps] of all) {
    turn.steps = steps;
    look(id);
  }
  return true;
}
