import { arriveAtJoin, consume, dropTokens, filledFlows, surplus } from '../join.ts';
import { beginsNow, complete } from '../lifecycle.ts';
import type { BpmnElement } from '../node.ts';

/**
 * Waits for a token on every incoming flow, takes one from each, and gives one to every outgoing flow. Further tokens stay
 * for the next time (BPMN 2.0.2, 13.4.1).
 */
export const parallelGateway: BpmnElement = {
  arrive: arriveAtJoin,

  activate(turn, node, id) {
    if (node.incoming.length <= 1) return complete(turn, id);
    if (filledFlows(turn, id) < node.incoming.length) return;
    beginsNow(turn, id);
    consume(turn, node, id);
    surplus(turn, node, id);
    complete(turn, id);
  },

  terminate: dropTokens,

  outgoing: (_turn, node) => node.outgoing,
};
