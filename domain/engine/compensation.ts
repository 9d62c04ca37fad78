import type { Json } from '../json.ts';
import { type CompensationRecord, dropList, handlerInside, latestFirst, recordsList } from './compensation-records.ts';
import type { InstanceId } from './event.ts';
import { addInstance, isDying } from './instance-tree.ts';
import { behaviourOf, enter } from './lifecycle.ts';
import { detach } from './linked-list.ts';
import type { Turn } from './turn.ts';
import { setAllLocal } from './variables.ts';

/**
 * Compensates what has completed in a scope, or one activity of it, latest first and one after the other, on behalf of
 * `coordinator`, which is told by `compensated` when all is done.
 */
export function compensate(turn: Turn, coordinator: InstanceId, scope: InstanceId, activity?: string): void {
  const queue = take(turn, recordsList(turn, scope), activity);
  turn.setOwn(coordinator, { undo: queue, undoIn: scope });
  nextCompensation(turn, coordinator);
}

/** Takes records out of their list, latest first; those of a loop's body stand for its instances. */
function take(turn: Turn, list: string, activity?: string): string[] {
  const queue: string[] = [];
  for (const id of latestFirst(turn, list)) {
    const record = turn.draft.get('compensations', id) as unknown as CompensationRecord;
    if (activity !== undefined && record.element !== activity) continue;
    detach(turn.draft, list, id);
    if (!record.body) queue.push(id);
    else {
      turn.draft.remove('compensations', id);
      queue.push(...take(turn, `x/${record.inside}`));
    }
  }
  return queue;
}

/** Goes on with the next handler when one has ended. */
export function nextCompensation(turn: Turn, coordinator: InstanceId): void {
  if (!turn.find(coordinator) || isDying(turn, coordinator)) return;
  const [id, ...rest] = (turn.own(coordinator)['undo'] as string[] | undefined) ?? [];
  const scope = turn.own(coordinator)['undoIn'] as InstanceId;
  if (id === undefined) {
    turn.setOwn(coordinator, { undo: undefined, undoIn: undefined });
    behaviourOf(turn, coordinator).compensated?.(turn, turn.node(coordinator), coordinator);
    return;
  }
  turn.setOwn(coordinator, { undo: rest });
  const record = turn.draft.get('compensations', id) as unknown as CompensationRecord;
  turn.draft.remove('compensations', id);
  undo(turn, coordinator, scope, record);
}

function undo(turn: Turn, coordinator: InstanceId, scope: InstanceId, record: CompensationRecord): void {
  const node = turn.nodeOf(turn.instance(scope).plan, record.element);
  const index: { [key: string]: Json } = record.index === undefined ? {} : { index: record.index };
  if (node.handler) {
    dropList(turn, `x/${record.inside}`);
    enter(turn, node.handler, scope, { ...index, undoes: coordinator }, (id) => setAllLocal(turn, id, record.data));
    return;
  }
  const own = { ...index, silent: true, noflow: true, restored: true, restores: record.inside, undoes: coordinator };
  const restored = addInstance(turn, node, scope, turn.instance(scope).plan, own);
  turn.setStatus(restored, 'active');
  setAllLocal(turn, restored, record.data);
  const inside = handlerInside(node);
  if (inside) enter(turn, inside, restored);
  else compensate(turn, restored, restored);
}
