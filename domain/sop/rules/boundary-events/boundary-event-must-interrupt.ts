import { isA, hasKind } from '../../check/element-kinds.ts';
import { flag } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const boundaryEventMustInterrupt: Rule = {
  id: 'boundary-event-must-interrupt',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.4 Intermediate Event',
  message: {
    zh: '边界事件“{element}”由错误或取消触发，不能设为非中断：请把 cancelActivity 设为 true。',
    en: 'The boundary event "{element}" catches an error or a cancel and cannot be non-interrupting: set cancelActivity to true.',
  },
  find: ({ nodes }) =>
    nodes.filter(
      (node) =>
        isA('boundaryEvent')(node) &&
        flag(node, 'cancelActivity') === false &&
        (hasKind(node, 'error') || hasKind(node, 'cancel')),
    ),
};
