import { isA } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';

export const eventGatewayReceiveBoundary: Rule = {
  id: 'event-gateway-receive-boundary',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.6.6 Event-Based Gateway',
  message: {
    zh: '事件网关之后的接收任务“{element}”不能有边界事件。',
    en: 'The receive task "{element}" behind an event-based gateway may have no boundary event.',
  },
  find: ({ nodes, outgoing, boundaries }) =>
    nodes
      .filter(isA('eventBasedGateway'))
      .flatMap((gateway) => outgoing(gateway).map((flow) => targetOf(flow, 'targetRef')))
      .filter((target) => target !== undefined)
      .filter((target) => isA('receiveTask')(target) && boundaries(target).length > 0),
};
