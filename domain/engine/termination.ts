import { dropCompensations } from './compensation-records.ts';
import { disarm } from './event-arming.ts';
import type { InstanceId } from './event.ts';
import { childrenList, isDying } from './instance-tree.ts';
import { behaviourOf, release } from './lifecycle.ts';
import { append, detach, firstOf, isMember, membersOf } from './linked-list.ts';
import type { Turn } from './turn.ts';

/** Instances whose step was too wide for one turn, in the order of their making. */
export const CONTINUATIONS = 'k';

/** Cancels an instance and all inside it. What is beyond the turn's batch is left dying, and gone with the next turns. */
export function cancel(turn: Turn, id: InstanceId): void {
  if (isDying(turn, id)) return;
  disarm(turn, id);
  const { parent } = turn.instance(id);
  if (!cancelNow(turn, id)) keepOn(turn, id);
  else if (parent !== undefined) turn.scopes.set(parent, Math.max(turn.steps, turn.scopes.get(parent) ?? 0));
}

/** Leaves the rest of an instance's step to the next turn; the steps without a wait go on counting. */
export function keepOn(turn: Turn, id: InstanceId): void {
  turn.setOwn(id, { steps: turn.steps });
  if (!isMember(turn.draft, CONTINUATIONS, id)) append(turn.draft, CONTINUATIONS, id);
}

export function cancelChildren(turn: Turn, scope: InstanceId, except?: InstanceId): void {
  turn.interrupt(scope);
  for (const child of membersOf(turn.draft, childrenList(scope))) {
    if (child !== except && turn.find(child)) cancel(turn, child);
  }
}

/** Goes on with cancelling a dying instance; false where the batch is full before it is gone. */
export function cancelNow(turn: Turn, id: InstanceId): boolean {
  const list = childrenList(id);
  for (let child = firstOf(turn.draft, list); child !== undefined; child = firstOf(turn.draft, list)) {
    if (turn.budget <= 0 || !cancelNow(turn, child)) {
      turn.setStatus(id, 'terminating');
      return false;
    }
  }
  turn.budget -= 1;
  detach(turn.draft, CONTINUATIONS, id);
  dropJoins(turn, id);
  dropCompensations(turn, id);
  behaviourOf(turn, id).terminate?.(turn, turn.node(id), id);
  turn.setStatus(id, 'terminated');
  release(turn, id, 'cancelled');
  return true;
}

function dropJoins(turn: Turn, id: InstanceId): void {
  const { gathering } = turn.own(id);
  if (typeof gathering !== 'string') return;
  turn.draft.remove('joins', gathering);
  turn.draft.remove('lists', `g/${gathering}`);
}
