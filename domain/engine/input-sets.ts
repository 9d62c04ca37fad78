import { addSubscription, conditionList } from './event-arming.ts';
import type { InstanceId } from './event.ts';
import { Fault } from './fault.ts';
import { append } from './linked-list.ts';
import type { Node } from './node.ts';
import type { Turn } from './turn.ts';
import { readVariable } from './variables.ts';

/**
 * Whether an activity cannot begin yet, since none of its input sets is complete: what feeds it has not been set (BPMN
 * 2.0.2, 10.4.2, 13.3.2). It then looks again whenever that changes. The first complete set is the one it begins with.
 */
export function awaitsInputs(turn: Turn, node: Node, id: InstanceId): boolean {
  const { awaits } = node.plan;
  if (!awaits) return false;
  const complete = awaits.findIndex((set) => set.every((name) => isThere(turn, id, name)));
  if (complete < 0 && turn.own(id)['subs'] === undefined) listen(turn, node, id, new Set(awaits.flat()));
  if (complete > 0 && turn.draft.rootValue('engineVersion') >= 3) turn.setOwn(id, { inputSet: complete });
  return complete < 0;
}

/**
 * Chooses the input set of a process by what it was started with. Throws {@link Fault} `input-set` where none is complete,
 * unless it was started with none of its inputs by a simulation, which has not said what they are.
 */
export function requireInputs(turn: Turn, { id: element, plan }: Node, id: InstanceId): void {
  const sets = plan.inputSets ?? [];
  if (turn.draft.rootValue('engineVersion') < 3 || sets.length === 0) return;
  const complete = sets.findIndex(({ required }) => required.every((name) => isThere(turn, id, name)));
  if (complete > 0) turn.setOwn(id, { inputSet: complete });
  const isUntold =
    turn.plan(turn.instance(id).plan).effects && !sets.some(({ required }) => required.some((name) => isThere(turn, id, name)));
  if (complete >= 0 || isUntold) return;
  const names = sets.map(({ required }) => required.join(', ')).join(' | ');
  throw new Fault('input-set', `${element}: 没有一组输入齐全（${names}） / none of its input sets is complete (${names})`);
}

/** Place of the input set that an activity began with. */
export function inputSetOf(turn: Turn, id: InstanceId): number {
  return (turn.own(id)['inputSet'] as number | undefined) ?? 0;
}

/** Which of an activity's inputs its set has: all where there are no sets to choose from. */
export function isOfInputSet(turn: Turn, { plan }: Node, id: InstanceId): (input: string | undefined) => boolean {
  const sets = plan.inputSets ?? [];
  if (sets.length < 2 || turn.draft.rootValue('engineVersion') < (plan.loop ? 4 : 3)) return () => true;
  const inputs = sets.map(({ required, optional = [], whileExecuting = [] }) => [...required, ...optional, ...whileExecuting]);
  const chosen = inputs[inputSetOf(turn, id)] ?? [];
  return (input) => input === undefined || chosen.includes(input) || !inputs.some((set) => set.includes(input));
}

function isThere(turn: Turn, id: InstanceId, name: string): boolean {
  return (readVariable(turn.draft, id, name) ?? null) !== null;
}

function listen(turn: Turn, node: Node, id: InstanceId, names: ReadonlySet<string>): void {
  const subscription = addSubscription(turn, id, {
    instance: id,
    element: node.id,
    kind: 'conditional',
    name: '',
    names: [...names],
  });
  for (const name of names) append(turn.draft, conditionList(name), subscription);
}
