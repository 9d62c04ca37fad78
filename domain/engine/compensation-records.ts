import type { Json } from '../json.ts';
import type { InstanceId } from './event.ts';
import { childrenList } from './instance-tree.ts';
import { append, detach, membersOf, sizeOf } from './linked-list.ts';
import type { Node } from './node.ts';
import type { Turn } from './turn.ts';
import { localVariables } from './variables.ts';

/** What remains of a completed activity that can be undone: its element, its data as they were, what is inside it. */
export interface CompensationRecord {
  element: string;
  data: { [key: string]: Json };
  /** The instance whose own records are the ones inside. */
  inside: InstanceId;
  body?: true;
  index?: number;
  /** Of one that has not completed, and was cancelled with its transaction: what had completed inside is undone, no more. */
  partial?: true;
}

/** The records of a scope, which a scope restored for compensation takes over from the one that ended. */
export function recordsList(turn: Turn, scope: InstanceId): string {
  return `x/${(turn.own(scope)['restores'] as string | undefined) ?? scope}`;
}

/** Keeps a completed activity's data for compensation, in the order of completion (BPMN 2.0.2, 10.7). */
export function keepForCompensation(turn: Turn, node: Node, id: InstanceId): void {
  if (!node.compensable) return;
  const { draft } = turn;
  const { parent, own } = turn.instance(id);
  if (parent === undefined || own?.['noflow'] === true) return;
  const body = own?.['body'] === true;
  const worth = sizeOf(draft, `x/${id}`) > 0 || (!body && (node.handler !== undefined || handlerInside(node) !== undefined));
  if (!worth) return;
  const record = (own?.['undoAs'] as string | undefined) ?? draft.nextId('c');
  const index = own?.['index'];
  draft.put('compensations', record, {
    element: node.id,
    data: body ? {} : localVariables(draft, id),
    inside: id,
    ...(body && { body }),
    ...(index !== undefined && { index }),
  });
  append(draft, `x/${parent}`, record);
}

/**
 * Gives an activity its place among what can be undone as one of its boundary events happens, while it goes on: what follows from
 * the event is undone before it, though it completes first (BPMN 2.0.2, 13.5.5).
 */
export function keepPlace(turn: Turn, id: InstanceId): void {
  if (turn.draft.rootValue('engineVersion') < 4 || !turn.node(id).compensable || turn.own(id)['undoAs'] !== undefined) return;
  turn.setOwn(id, { undoAs: turn.draft.nextId('c') });
}

/**
 * Keeps what has completed inside activities of a scope that are still active: a transaction that is cancelled undoes that too
 * (BPMN 2.0.2, 10.5.1 Concepts; 13.5.5). What a call activity has called stays out; an undoing begins anew.
 */
export function keepPortions(turn: Turn, scope: InstanceId): void {
  const { draft } = turn;
  for (const id of membersOf(draft, childrenList(scope))) {
    const { element, own } = turn.instance(id);
    const { top, undoes, index } = own ?? {};
    const body = own?.['body'] === true;
    keepUndoing(turn, id);
    if (top === true || !turn.node(id).compensable) continue;
    keepPortions(turn, id);
    if (undoes !== undefined) continue;
    if (sizeOf(draft, `x/${id}`) === 0) continue;
    const record = draft.nextId('c');
    const data = body ? {} : localVariables(draft, id);
    draft.put('compensations', record, {
      element,
      data,
      inside: id,
      partial: true,
      ...(body && { body }),
      ...(index !== undefined && { index }),
    });
    append(draft, recordsList(turn, scope), record);
    turn.setOwn(id, { kept: true });
  }
}

/** Puts back what an instance was undoing, or had still to undo: with its transaction it is undone from the beginning. */
function keepUndoing(turn: Turn, id: InstanceId): void {
  const { undo, undoIn, record } = turn.own(id);
  const pending = ((undo as (string | string[])[] | undefined) ?? []).flat();
  const { parent } = turn.instance(id);
  for (const one of pending) append(turn.draft, recordsList(turn, undoIn as InstanceId), one);
  if (typeof record === 'string' && parent !== undefined) append(turn.draft, recordsList(turn, parent), record);
  if (pending.length > 0 || record !== undefined) turn.setOwn(id, { kept: true });
}

/** The records of a list, latest first. */
export function latestFirst(turn: Turn, list: string): string[] {
  return membersOf(turn.draft, list).toSorted((one, other) => placeOf(other) - placeOf(one));
}

const placeOf = (record: string) => Number(record.slice(1));

export function handlerInside(node: Node): Node | undefined {
  return node.eventSubProcesses.find((sub) =>
    sub.starts.some((start) => start.events.some((event) => event.plan.kind === 'compensation')),
  );
}

/** Forgets what was kept inside a scope that is cancelled, unless the transaction around it undoes that. */
export function dropCompensations(turn: Turn, scope: InstanceId): void {
  const { kept, record, undo } = turn.own(scope);
  if (kept === true) return;
  dropList(turn, recordsList(turn, scope));
  if (turn.draft.rootValue('engineVersion') < 5) return;
  for (const id of [record, undo].flat(2)) if (typeof id === 'string') dropRecord(turn, id);
}

export function dropList(turn: Turn, list: string): void {
  if (sizeOf(turn.draft, list) === 0) return;
  for (const id of membersOf(turn.draft, list)) {
    const record = turn.draft.get('compensations', id) as CompensationRecord | undefined;
    if (record) dropList(turn, `x/${record.inside}`);
    detach(turn.draft, list, id);
    turn.draft.remove('compensations', id);
  }
}

function dropRecord(turn: Turn, id: string, list?: string): void {
  const record = turn.draft.get('compensations', id) as CompensationRecord | undefined;
  if (record) dropList(turn, `x/${record.inside}`);
  if (list !== undefined) detach(turn.draft, list, id);
  turn.draft.remove('compensations', id);
}
