import { isA } from '../../check/element-kinds.ts';
import { isSop } from '../../check/is-sop.ts';
import { child, text } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const complexGatewayWithoutActivation: Rule = {
  id: 'complex-gateway-without-activation',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.6.5 Complex Gateway',
  message: {
    zh: '复杂网关“{element}”有多条流入而没有激活条件，会等到不能再有令牌为止：请写上 activationCondition。',
    en: 'The complex gateway "{element}" joins flows without an activation condition and waits until no token can come: write an activationCondition.',
  },
  find: ({ definitions, nodes, incoming }) =>
    (isSop(definitions) ? nodes : []).filter(
      (node) =>
        isA('complexGateway')(node) &&
        incoming(node).length > 1 &&
        text(child(node, 'activationCondition'), 'body') === undefined,
    ),
};
