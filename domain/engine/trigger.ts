import { isDying } from './instance-tree.ts';
import type { InstanceId, Variables } from './event.ts';
import type { CompiledEvent, Node } from './node.ts';
import type { Turn } from './turn.ts';

/**
 * One event definition of an event node has happened to the instance that armed it. A parallel multiple event goes on
 * only when each of its definitions has (BPMN 2.0.2, 10.5.2).
 */
export function trigger(turn: Turn, node: Node, owner: InstanceId, event: CompiledEvent, variables: Variables): void {
  if (!turn.find(owner) || isDying(turn, owner)) return;
  if (node.plan.parallelMultiple && !allHappened(turn, node, owner, event)) return;
  node.element.triggered?.(turn, node, owner, event, variables);
}

function allHappened(turn: Turn, node: Node, owner: InstanceId, event: CompiledEvent): boolean {
  const key = `seen/${node.id}`;
  const seen = new Set((turn.own(owner)[key] as number[] | undefined) ?? []);
  seen.add(event.index);
  const all = seen.size === node.events.length;
  turn.setOwn(owner, { [key]: all ? undefined : [...seen] });
  return all;
}
