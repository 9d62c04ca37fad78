import { isA, hasKind } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';
import { flag } from '../../moddle-access.ts';

export const compensationBoundaryInterrupts: Rule = {
  id: 'compensation-boundary-interrupts',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.4 Intermediate Event',
  message: {
    zh: '补偿边界事件“{element}”标为不中断：补偿在活动完成之后才发生，请去掉 cancelActivity="false"。',
    en: 'The compensation boundary event "{element}" is marked as non-interrupting, but compensation follows when its activity is complete: remove cancelActivity="false".',
  },
  find: ({ nodes }) =>
    nodes.filter((node) => isA('boundaryEvent')(node) && hasKind(node, 'compensate') && flag(node, 'cancelActivity') === false),
};
