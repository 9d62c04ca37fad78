import { addSubscription, conditionList } from './event-arming.ts';
import type { InstanceId } from './event.ts';
import { append } from './linked-list.ts';
import type { Node } from './node.ts';
import type { Turn } from './turn.ts';
import { readVariable } from './variables.ts';

/**
 * Whether an activity cannot begin yet, since none of its input sets is complete: a data object that feeds it has not
 * been set (BPMN 2.0.2, 10.4.2). It then looks again whenever one of them changes.
 */
export function awaitsInputs(turn: Turn, node: Node, id: InstanceId): boolean {
  const { awaits } = node.plan;
  if (!awaits || awaits.some((set) => set.every((name) => isThere(turn, id, name)))) return false;
  if (turn.own(id)['subs'] === undefined) listen(turn, node, id, new Set(awaits.flat()));
  return true;
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
