import { arriveAtJoin, consume, dropTokens, filledFlows, surplus } from '../join.ts';
import { beginsNow, complete } from '../lifecycle.ts';
import type { BpmnElement } from '../node.ts';
import { flowHolds, noFlow } from '../outgoing-flows.ts';
import { filledBits, isHeldUp } from '../upstream.ts';

/**
 * Waits while a token upstream may still come to a flow that has none, takes one from each flow that has one, and goes on
 * along every flow whose condition is true, else the default (BPMN 2.0.2, 13.4.3).
 */
export const inclusiveGateway: BpmnElement = {
  arrive: arriveAtJoin,

  activate(turn, node, id) {
    if (node.incoming.length <= 1) return complete(turn, id);
    turn.joins.set(id, turn.steps);
  },

  /** Looked at when no token is on its way. */
  proceed(turn, node, id) {
    if (filledFlows(turn, id) < node.incoming.length && isHeldUp(turn, node, id, filledBits(turn, node, id))) return;
    beginsNow(turn, id);
    consume(turn, node, id);
    surplus(turn, node, id);
    complete(turn, id);
  },

  terminate: dropTokens,

  outgoing(turn, node, id) {
    const { outgoing, defaultFlow } = node;
    const chosen = outgoing.filter((flow) => flow !== defaultFlow && flowHolds(turn, flow, id));
    if (chosen.length > 0 || outgoing.length === 0) return chosen;
    if (!defaultFlow) throw noFlow(node);
    return [defaultFlow];
  },
};
