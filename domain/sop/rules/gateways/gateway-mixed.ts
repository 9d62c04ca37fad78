import { text } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const gatewayMixed: Rule = {
  id: 'gateway-mixed',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.4.9 Gateways; 10.6.1',
  message: {
    zh: '网关“{element}”标为 Mixed，但没有同时合并和分支：请改正流或 gatewayDirection。',
    en: 'The gateway "{element}" is marked Mixed but does not both join and split: correct its flows or its gatewayDirection.',
  },
  find: ({ nodes, incoming, outgoing }) =>
    nodes.filter((node) => {
      const [into, out] = [incoming(node).length, outgoing(node).length];
      return text(node, 'gatewayDirection') === 'Mixed' && (into < 2 || out < 2);
    }),
};
