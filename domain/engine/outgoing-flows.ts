import { isTrue } from './expression.ts';
import { Fault } from './fault.ts';
import type { InstanceId } from './event.ts';
import type { Flow, Node } from './node.ts';
import type { Turn } from './turn.ts';
import { scopeAt } from './variables.ts';

const none: readonly Flow[] = [];

/**
 * The flows that a node other than a gateway leaves by (BPMN 2.0.2, 8.3.13 and 13.2.1): every unconditional one, the
 * conditional ones that are true, and the default flow where no condition was. Conditional flows split as an inclusive
 * gateway does: where none is true and nothing else leads on, it is a fault.
 */
export function outgoingFlows(turn: Turn, node: Node, id: InstanceId): readonly Flow[] {
  const { outgoing, defaultFlow } = node;
  if (outgoing.length === 0) return none;
  if (defaultFlow === undefined && outgoing.every((flow) => flow.condition === undefined)) return outgoing;
  const holding = outgoing.filter((flow) => flow !== defaultFlow && flow.condition && flowHolds(turn, flow, id));
  const unconditional = (flow: Flow) => flow !== defaultFlow && flow.condition === undefined;
  const chosen = outgoing.filter(
    (flow) => unconditional(flow) || holding.includes(flow) || (flow === defaultFlow && holding.length === 0),
  );
  if (chosen.length === 0 && turn.draft.rootValue('engineVersion') >= 2) throw noFlow(node);
  return chosen;
}

/** No condition is true and there is no default flow (BPMN 2.0.2, table 13.3). */
export function noFlow(node: Node): Fault {
  return new Fault('no-flow', `${node.id}: 没有条件成立，也没有默认流 / no condition is true and there is no default flow`);
}

export function flowHolds(turn: Turn, flow: Flow, id: InstanceId, extra?: Parameters<typeof scopeAt>[2]): boolean {
  return !flow.condition || isTrue(flow.condition(scopeAt(turn, id, extra), turn.env), flow.plan.id);
}
