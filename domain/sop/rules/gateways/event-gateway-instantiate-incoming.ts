import { isA } from '../../check/element-kinds.ts';
import { flag } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const eventGatewayInstantiateIncoming: Rule = {
  id: 'event-gateway-instantiate-incoming',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.6.6 Event-Based Gateway',
  message: {
    zh: '启动流程的事件网关“{element}”不能有流入。',
    en: 'The event-based gateway "{element}" instantiates the process and may have no incoming flow.',
  },
  find: ({ nodes, incoming }) =>
    nodes.filter((node) => isA('eventBasedGateway')(node) && flag(node, 'instantiate') === true && incoming(node).length > 0),
};
