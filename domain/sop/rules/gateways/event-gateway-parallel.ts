import { isA } from '../../check/element-kinds.ts';
import { flag, text } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const eventGatewayParallel: Rule = {
  id: 'event-gateway-parallel',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.6.6 Event-Based Gateway',
  message: {
    zh: '事件网关“{element}”是并行类型，但不启动流程：请改为 Exclusive，或把 instantiate 设为 true。',
    en: 'The event-based gateway "{element}" is parallel but does not instantiate the process: make it Exclusive, or set instantiate to true.',
  },
  find: ({ nodes }) =>
    nodes.filter(
      (node) =>
        isA('eventBasedGateway')(node) && text(node, 'eventGatewayType') === 'Parallel' && flag(node, 'instantiate') !== true,
    ),
};
