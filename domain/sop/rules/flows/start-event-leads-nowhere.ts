import { isA } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';

export const startEventLeadsNowhere: Rule = {
  id: 'start-event-leads-nowhere',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.2 Start Event',
  message: {
    zh: '开始事件“{element}”没有流出：请连到第一步。',
    en: 'The start event "{element}" has no outgoing flow: connect it to the first step.',
  },
  find: ({ nodes, outgoing }) => nodes.filter((node) => isA('startEvent')(node) && outgoing(node).length === 0),
};
