import { isA, hasKind } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';

export const eventGatewayMixed: Rule = {
  id: 'event-gateway-mixed',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.6.6 Event-Based Gateway',
  message: {
    zh: '事件网关“{element}”之后既有消息事件又有接收任务：两者只能用一种。',
    en: 'Message events and receive tasks both follow the event-based gateway "{element}": use one of the two.',
  },
  find: ({ nodes, outgoing }) =>
    nodes.filter(isA('eventBasedGateway')).filter((gateway) => {
      const targets = outgoing(gateway).map((flow) => targetOf(flow, 'targetRef'));
      const messages = targets.some((target) => isA('intermediateCatchEvent')(target) && hasKind(target, 'message'));
      return messages && targets.some(isA('receiveTask'));
    }),
};
