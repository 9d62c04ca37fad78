import { arm, lookAtArmed } from '../event-arming.ts';
import type { InstanceId, Variables } from '../event.ts';
import { complete } from '../lifecycle.ts';
import type { BpmnElement, Node } from '../node.ts';
import type { Turn } from '../turn.ts';
import { assignAll, localVariables, setAllLocal } from '../variables.ts';
import { chosen } from './event-based-gateway.ts';

/**
 * Waits for its event. Where an event-based gateway waits in its stead, or an instantiating one has been triggered by it,
 * it is entered when the event has happened, and goes on at once (BPMN 2.0.2, 10.5.4, 13.4.4).
 */
export const intermediateCatchEvent: BpmnElement = {
  activate(turn, node, id) {
    const passes = turn.own(id)['triggered'] === true || node.events.every(({ plan }) => plan.kind === 'link');
    if (passes) return goOn(turn, node, id);
    arm(turn, id, node);
    lookAtArmed(turn);
  },

  triggered(turn, node, owner, _event, variables) {
    if (turn.node(owner) !== node) return chosen(turn, node, owner, variables);
    receive(turn, node, owner, variables);
  },
};

/** Goes on with what an event has brought while something else waited in this one's stead. */
export function goOn(turn: Turn, node: Node, id: InstanceId): void {
  // before version 2 it was lost where no outputs picked from it
  if (turn.draft.rootValue('engineVersion') < 2) return complete(turn, id);
  receive(turn, node, id, localVariables(turn.draft, id));
}

/** Takes what an event brought: for the outputs to pick from, or as variables where they live. */
export function receive(turn: Turn, node: Node, id: InstanceId, variables: Variables): void {
  if (node.outputs.length > 0 || node.dataOutputs.length > 0) setAllLocal(turn, id, variables);
  else assignAll(turn, turn.instance(id).parent ?? id, variables);
  complete(turn, id);
}
