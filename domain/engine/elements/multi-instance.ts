import type { Json } from '../../json.ts';
import { giveCollected, valueAt } from '../data-mapping.ts';
import type { InstanceId, Variables } from '../event.ts';
import { isTrue } from '../expression.ts';
import { Fault } from '../fault.ts';
import { childrenList } from '../instance-tree.ts';
import { place, run } from '../lifecycle.ts';
import { firstOf } from '../linked-list.ts';
import { type Loop, loopOf, setLoop } from '../loop-variables.ts';
import type { BpmnElement, Node } from '../node.ts';
import { cancelNow, keepOn } from '../termination.ts';
import type { Turn } from '../turn.ts';
import { scopeAt, setLocal } from '../variables.ts';
import { throwForInstance } from './multi-instance-events.ts';

const itemsKey = (body: InstanceId) => `${body}/#items`;
const outputKey = (body: InstanceId, index: number) => `${body}/#out/${index}`;

/**
 * The body of a multi-instance activity: one inner instance for each item of a collection, or as many as the cardinality
 * says, all at once or one after the other (BPMN 2.0.2, 10.3.7, 13.3.7). It opens and closes in batches, so that its width
 * costs each turn the same.
 */
export const multiInstance: BpmnElement = {
  activate(turn, node, id) {
    const items = collectionOf(turn, node, id);
    const total = items?.length ?? cardinalityOf(turn, node, id);
    if (items) turn.draft.put('variables', itemsKey(id), items);
    setLoop(turn, id, { total, opened: 0, completed: 0, terminated: 0, items: items !== undefined });
    goOn(turn, node, id);
  },

  innerLeaves(turn, node, id, child) {
    const before = loopOf(turn, id);
    const index = (turn.own(child)['index'] as number) - 1;
    const output = node.loop?.outputItem && valueAt(turn, node.loop.outputItem, child);
    setLoop(turn, id, { ...before, completed: before.completed + 1 });
    const met = isMet(turn, node, id, child, { before, output });
    const throws = throwForInstance(turn, node, id, child, before.completed === 0);
    return () => {
      if (output !== undefined) turn.draft.put('variables', outputKey(id, index), output ?? { '@null': true });
      if (met) turn.setOwn(id, { closing: true });
      if (!throws) return goOn(turn, node, id);
      turn.throw(() => {
        throws();
        turn.throw(() => turn.find(id) && turn.instance(id).status === 'active' && run(turn, id, 'proceed'));
      });
    };
  },

  proceed: goOn,

  compensated: (turn, node, id) => node.element.compensated?.(turn, node, id),

  terminate: (turn, _node, id) => dropItems(turn, id),
};

/** Whether the completion condition holds with this instance counted, seen from it. */
function isMet(turn: Turn, node: Node, id: InstanceId, child: InstanceId, { before, output }: Left): boolean {
  const condition = node.loop?.condition;
  if (!condition) return false;
  try {
    const collected = collectedWith(turn, node, id, child, output);
    return isTrue(condition(scopeAt(turn, child, collected), turn.env), node.id);
  } catch (error) {
    setLoop(turn, id, before);
    throw error;
  }
}

interface Left {
  before: Loop;
  output: Json | undefined;
}

/** The outputs so far, this instance's among them, for a condition that asks for them. */
function collectedWith(turn: Turn, node: Node, id: InstanceId, child: InstanceId, output?: Json): Variables | undefined {
  const loop = node.loop?.plan;
  const name = loop?.kind === 'multiInstance' ? loop.outputCollection : undefined;
  if (name === undefined || node.loop?.condition?.variables.includes(name) !== true || isOld(turn)) return undefined;
  const index = (turn.own(child)['index'] as number) - 1;
  return { [name]: outputs(turn, id, (at) => (at === index ? output : turn.draft.get('variables', outputKey(id, at)))) };
}

const isOld = (turn: Turn) => turn.draft.rootValue('engineVersion') < 4;

function collectionOf(turn: Turn, node: Node, id: InstanceId): Json[] | undefined {
  if (!node.loop?.collection) return undefined;
  const value = valueAt(turn, node.loop.collection, id);
  if (!Array.isArray(value)) throw new Fault('collection', `${node.id}: 多实例的集合不是列表 / the collection is no list`);
  return value;
}

function cardinalityOf(turn: Turn, node: Node, id: InstanceId): number {
  const given = node.loop?.cardinality ? valueAt(turn, node.loop.cardinality, id) : undefined;
  const isNothing = given === undefined || ((given === null || given === '') && turn.draft.rootValue('engineVersion') >= 3);
  const value = isNothing ? Number.NaN : Number(given);
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new Fault('cardinality', `${node.id}: 多实例既没有集合也没有有效的次数 / neither a collection nor a valid cardinality`);
  }
  return value;
}

/** Opens what is still to be opened, closes what is still to be closed, and ends when neither is left. */
function goOn(turn: Turn, node: Node, id: InstanceId): void {
  const { closing, cancelling } = turn.own(id);
  if (cancelling === true) return;
  if (closing === true) return close(turn, node, id);
  const loop = loopOf(turn, id);
  const done = loop.completed + loop.terminated;
  if (done === loop.total) return finish(turn, node, id);
  if (node.loop?.plan.kind === 'multiInstance' && node.loop.plan.sequential) {
    if (done === loop.opened) openOne(turn, node, id, loop);
  } else if (loop.opened < loop.total) openBatch(turn, node, id, loop);
}

function openOne(turn: Turn, node: Node, id: InstanceId, loop: Loop): void {
  if (turn.budget <= 0) return keepOn(turn, id);
  turn.budget -= 1;
  setLoop(turn, id, { ...loop, opened: loop.opened + 1 });
  openInner(turn, node, id, loop.opened);
}

function openBatch(turn: Turn, node: Node, id: InstanceId, loop: Loop): void {
  if (turn.own(id)['opening'] === turn.event.id) return;
  const batch = Math.max(0, Math.min(turn.budget, loop.total - loop.opened));
  turn.budget -= batch;
  const opened = loop.opened + batch;
  setLoop(turn, id, { ...loop, opened });
  if (opened < loop.total) {
    turn.setOwn(id, { opening: turn.event.id });
    keepOn(turn, id);
  }
  for (let index = loop.opened; index < opened; index += 1) openInner(turn, node, id, index);
}

function openInner(turn: Turn, node: Node, id: InstanceId, index: number): void {
  const items = turn.draft.get('variables', itemsKey(id)) as Json[] | undefined;
  const item = node.loop?.plan.kind === 'multiInstance' ? node.loop.plan.item : undefined;
  place(turn, node, id, { inner: true, index: index + 1 }, (inner) => {
    if (item !== undefined && items) setLocal(turn, inner, item, items[index] ?? null);
  });
}

function close(turn: Turn, node: Node, id: InstanceId): void {
  turn.interrupt(id);
  turn.setStatus(id, 'terminating');
  const list = childrenList(id);
  for (let child = firstOf(turn.draft, list); child !== undefined; child = firstOf(turn.draft, list)) {
    if (turn.budget <= 0 || !cancelNow(turn, child)) return keepOn(turn, id);
  }
  const loop = loopOf(turn, id);
  setLoop(turn, id, { ...loop, terminated: loop.opened - loop.completed });
  finish(turn, node, id);
}

function finish(turn: Turn, node: Node, id: InstanceId): void {
  const loop = node.loop?.plan;
  if (loop?.kind === 'multiInstance' && loop.outputCollection !== undefined && node.loop?.outputItem) {
    giveCollected(turn, node, id, loop.outputCollection, outputs(turn, id));
  }
  dropItems(turn, id);
  turn.setStatus(id, 'active');
  run(turn, id, 'leave');
}

/** What instances have given, in their order; of one that was cancelled there is nothing. */
function outputs(
  turn: Turn,
  id: InstanceId,
  at: (index: number) => Json | undefined = (index) => turn.draft.get('variables', outputKey(id, index)),
): Json[] {
  const given: Json[] = [];
  for (let index = 0; index < loopOf(turn, id).total; index += 1) {
    const stored = at(index);
    if (stored === undefined && !isOld(turn)) continue;
    given.push(typeof stored === 'object' && stored !== null && '@null' in stored ? null : (stored ?? null));
  }
  return given;
}

function dropItems(turn: Turn, id: InstanceId): void {
  turn.draft.remove('variables', itemsKey(id));
  const { opened } = loopOf(turn, id);
  for (let index = 0; index < opened; index += 1) turn.draft.remove('variables', outputKey(id, index));
}
