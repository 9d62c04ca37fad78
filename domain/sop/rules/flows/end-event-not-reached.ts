import { isA } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';

export const endEventNotReached: Rule = {
  id: 'end-event-not-reached',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.3 End Event',
  message: {
    zh: '结束事件“{element}”没有流入：请连上最后一步，或删除它。',
    en: 'The end event "{element}" has no incoming flow: connect the last step to it, or remove it.',
  },
  find: ({ nodes, incoming }) => nodes.filter((node) => isA('endEvent')(node) && incoming(node).length === 0),
};
