import { isA } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';

export const eventGatewayTargetIncoming: Rule = {
  id: 'event-gateway-target-incoming',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.6.6 Event-Based Gateway',
  message: {
    zh: '“{element}”在事件网关之后，不能再有别的流入。',
    en: '"{element}" stands behind an event-based gateway and may have no other incoming flow.',
  },
  find: ({ nodes, incoming }) =>
    nodes.filter((node) => {
      const sources = incoming(node).map((flow) => targetOf(flow, 'sourceRef'));
      const gateways = sources.filter(isA('eventBasedGateway'));
      return gateways.length > 0 && (new Set(gateways).size > 1 || gateways.length < sources.length);
    }),
};
