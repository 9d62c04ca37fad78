import { isA } from '../../check/element-kinds.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const eventGatewayOutgoing: Rule = {
  id: 'event-gateway-outgoing',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.6.6 Event-Based Gateway',
  message: {
    zh: '事件网关“{element}”只有 {count} 条流出：至少要有两条。',
    en: 'The event-based gateway "{element}" has {count} outgoing flow(s): it needs two or more.',
  },
  find: ({ nodes, outgoing }) =>
    nodes.filter(isA('eventBasedGateway')).flatMap((gateway) => {
      const { length } = outgoing(gateway);
      return length < 2 ? [hit(gateway, { count: String(length) })] : [];
    }),
};
