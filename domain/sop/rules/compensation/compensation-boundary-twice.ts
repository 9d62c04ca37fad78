import { hasKind, isA } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';

export const compensationBoundaryTwice: Rule = {
  id: 'compensation-boundary-twice',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.7 Compensation',
  message: {
    zh: '“{element}”有多个补偿边界事件，只有最后一个会执行：请合并为一个，引到一个子流程。',
    en: '"{element}" has several compensation boundary events, of which only the last is done: keep one, that leads to a sub-process.',
  },
  find: ({ nodes, boundaries }) =>
    nodes.filter(
      (node) => boundaries(node).filter((event) => isA('boundaryEvent')(event) && hasKind(event, 'compensate')).length > 1,
    ),
};
