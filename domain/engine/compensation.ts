import type { Json } from '../json.ts';
import { type CompensationRecord, dropList, handlerInside, latestFirst, recordsList } from './compensation-records.ts';
import type { InstanceId } from './event.ts';
import { addInstance, isDying } from './instance-tree.ts';
import { behaviourOf, enter } from './lifecycle.ts';
import { detach } from './linked-list.ts';
import type { Node } from './node.ts';
import { BATCH, type Turn } from './turn.ts';
import { setAllLocal } from './variables.ts';

/** Records to be undone, latest first; those of a parallel multi-instance activity's instances in one, to be undone together. */
type Queue = (string | string[])[];

/**
 * Compensates what has completed in a scope, or one activity of it, latest first and one after the other, on behalf of
 * `coordinator`, which is told by `compensated` when all is done. Instances of a parallel multi-instance activity are
 * compensated in parallel (BPMN 2.0.2, 13.5.5).
 */
export function compensate(turn: Turn, coordinator: InstanceId, scope: InstanceId, activity?: string): void {
  const queue = take(turn, scope, recordsList(turn, scope), activity);
  const isBody = turn.own(scope)['body'] === true;
  turn.setOwn(coordinator, { undo: isBody ? asInstances(turn, turn.node(scope), queue) : queue, undoIn: scope });
  nextCompensation(turn, coordinator);
}

/** Takes records out of their list, latest first; those of a loop's body stand for its instances. */
function take(turn: Turn, scope: InstanceId, list: string, activity?: string): Queue {
  const queue: Queue = [];
  for (const id of latestFirst(turn, list)) {
    const record = recordOf(turn, id);
    if (activity !== undefined && record.element !== activity) continue;
    detach(turn.draft, list, id);
    if (record.body) queue.push(...takeInstances(turn, scope, id, record));
    else queue.push(id);
  }
  return queue;
}

function takeInstances(turn: Turn, scope: InstanceId, id: string, { inside, element }: CompensationRecord): Queue {
  turn.draft.remove('compensations', id);
  return asInstances(turn, turn.nodeOf(turn.instance(scope).plan, element), take(turn, scope, `x/${inside}`));
}

/** The instances of a loop: of a parallel multi-instance together, else one after the other. */
function asInstances(turn: Turn, { loop }: Node, queue: Queue): Queue {
  const isParallel = loop?.plan.kind === 'multiInstance' && !loop.plan.sequential;
  return isParallel && turn.draft.rootValue('engineVersion') >= 5 ? inBatches(queue.flat()) : queue;
}

/** As many as one turn may open. */
function inBatches(instances: string[]): string[][] {
  const count = Math.ceil(instances.length / BATCH);
  return Array.from({ length: count }, (_, n) => instances.slice(n * BATCH, (n + 1) * BATCH));
}

const recordOf = (turn: Turn, id: string) => turn.draft.get('compensations', id) as unknown as CompensationRecord;

/** Goes on with what is to be undone next when all has ended that was undone together. */
export function nextCompensation(turn: Turn, coordinator: InstanceId): void {
  if (!turn.find(coordinator) || isDying(turn, coordinator)) return;
  const { undo: queue, undoIn, undoing } = turn.own(coordinator);
  if (typeof undoing === 'number' && undoing > 1) return turn.setOwn(coordinator, { undoing: undoing - 1 });
  const [next, ...rest] = (queue as Queue | undefined) ?? [];
  if (next === undefined) {
    turn.setOwn(coordinator, { undo: undefined, undoIn: undefined, undoing: undefined });
    behaviourOf(turn, coordinator).compensated?.(turn, turn.node(coordinator), coordinator);
    return;
  }
  turn.setOwn(coordinator, { undo: rest, undoing: Array.isArray(next) ? next.length : undefined });
  for (const id of [next].flat()) undo(turn, coordinator, undoIn as InstanceId, id);
}

/** The record stays until it is undone: up to engine version 4 it was gone when that began. */
function undo(turn: Turn, coordinator: InstanceId, scope: InstanceId, id: string): void {
  const record = recordOf(turn, id);
  const isOld = turn.draft.rootValue('engineVersion') < 5;
  if (isOld) turn.draft.remove('compensations', id);
  const node = turn.nodeOf(turn.instance(scope).plan, record.element);
  const known: { [key: string]: Json } = {
    ...(record.index !== undefined && { index: record.index }),
    ...(!isOld && { record: id }),
  };
  if (node.handler && !record.partial) {
    dropList(turn, `x/${record.inside}`);
    enter(turn, node.handler, scope, { ...known, undoes: coordinator }, (handler) => setAllLocal(turn, handler, record.data));
    return;
  }
  const own = { ...known, silent: true, noflow: true, restored: true, restores: record.inside, undoes: coordinator };
  const restored = addInstance(turn, node, scope, turn.instance(scope).plan, own);
  turn.setStatus(restored, 'active');
  setAllLocal(turn, restored, record.data);
  const inside = record.partial ? undefined : handlerInside(node);
  if (inside) enter(turn, inside, restored);
  else compensate(turn, restored, restored);
}
