import { text } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const gatewayConverging: Rule = {
  id: 'gateway-converging',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.4.9 Gateways; 10.6.1',
  message: {
    zh: '网关“{element}”标为 Converging，但有不止一条流出：请改正流或 gatewayDirection。',
    en: 'The gateway "{element}" is marked Converging but has more than one outgoing flow: correct its flows or its gatewayDirection.',
  },
  find: ({ nodes, incoming, outgoing }) =>
    nodes.filter((node) => {
      const [into, out] = [incoming(node).length, outgoing(node).length];
      return text(node, 'gatewayDirection') === 'Converging' && into >= 0 && out > 1;
    }),
};
