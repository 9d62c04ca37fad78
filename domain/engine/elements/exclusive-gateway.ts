import { complete } from '../lifecycle.ts';
import type { BpmnElement } from '../node.ts';
import { flowHolds, noFlow } from '../outgoing-flows.ts';

/** Passes each token on along the first flow whose condition is true, else the default (BPMN 2.0.2, 13.4.2). */
export const exclusiveGateway: BpmnElement = {
  activate: (turn, _node, id) => complete(turn, id),

  outgoing(turn, node, id) {
    const { outgoing, defaultFlow } = node;
    if (outgoing.length === 0) return [];
    const chosen = outgoing.find((flow) => flow !== defaultFlow && flowHolds(turn, flow, id)) ?? defaultFlow;
    if (!chosen) throw noFlow(node);
    return [chosen];
  },
};
