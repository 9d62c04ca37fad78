import { isActivity, isA, hasKind } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';

export const compensationBoundaryHandlers: Rule = {
  id: 'compensation-boundary-handlers',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.7 Compensation',
  message: {
    zh: '补偿边界事件“{element}”关联了多个活动，只有第一个会执行：请合并到一个子流程。',
    en: 'The compensation boundary event "{element}" is associated with several activities, of which only the first is done: join them in a sub-process.',
  },
  find: ({ nodes, associated }) =>
    nodes.filter(
      (node) => isA('boundaryEvent')(node) && hasKind(node, 'compensate') && associated(node).filter(isActivity).length > 1,
    ),
};
