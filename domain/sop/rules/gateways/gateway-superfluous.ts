import { isGateway, isA } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';

export const gatewaySuperfluous: Rule = {
  id: 'gateway-superfluous',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.6.1 Sequence Flow Considerations; bpmnlint, superfluous-gateway',
  message: {
    zh: '网关“{element}”既不分支也不合并：请删除它。',
    en: 'The gateway "{element}" neither splits nor joins: remove it.',
  },
  find: ({ nodes, incoming, outgoing }) =>
    nodes.filter(
      (node) => isGateway(node) && !isA('eventBasedGateway')(node) && incoming(node).length < 2 && outgoing(node).length < 2,
    ),
};
