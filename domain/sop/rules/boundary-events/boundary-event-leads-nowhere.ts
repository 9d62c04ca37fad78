import { isA, hasKind } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';

export const boundaryEventLeadsNowhere: Rule = {
  id: 'boundary-event-leads-nowhere',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.4 Intermediate Event',
  message: {
    zh: '边界事件“{element}”没有流出：请连到处理它的步骤。',
    en: 'The boundary event "{element}" has no outgoing flow: connect it to the step that deals with it.',
  },
  find: ({ nodes, outgoing }) =>
    nodes.filter((node) => isA('boundaryEvent')(node) && !hasKind(node, 'compensate') && outgoing(node).length === 0),
};
