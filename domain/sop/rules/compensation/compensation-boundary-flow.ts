import { isA, hasKind } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';

export const compensationBoundaryFlow: Rule = {
  id: 'compensation-boundary-flow',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.7 Compensation',
  message: {
    zh: '补偿边界事件“{element}”不能有顺序流：请用关联线连到补偿活动。',
    en: 'The compensation boundary event "{element}" may have no sequence flow: join it to its compensation activity by an association.',
  },
  find: ({ nodes, outgoing }) =>
    nodes.filter((node) => isA('boundaryEvent')(node) && hasKind(node, 'compensate') && outgoing(node).length > 0),
};
