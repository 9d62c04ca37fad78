import { isActivity, isA, hasKind } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';

export const compensationBoundaryHandler: Rule = {
  id: 'compensation-boundary-handler',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.7 Compensation',
  message: {
    zh: '补偿边界事件“{element}”没有关联补偿活动：请用关联线连到撤销该步骤的活动。',
    en: 'The compensation boundary event "{element}" is associated with no activity: join it by an association to the one that undoes the step.',
  },
  find: ({ nodes, associated, outgoing }) =>
    nodes.filter(
      (node) =>
        isA('boundaryEvent')(node) &&
        hasKind(node, 'compensate') &&
        outgoing(node).length === 0 &&
        !associated(node).some(isActivity),
    ),
};
