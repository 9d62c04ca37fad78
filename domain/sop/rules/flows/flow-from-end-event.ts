import { isA } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';

export const flowFromEndEvent: Rule = {
  id: 'flow-from-end-event',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.3 End Event',
  message: {
    zh: '顺序流“{element}”从结束事件引出：结束事件不能有流出。',
    en: 'The sequence flow "{element}" leads on from an end event, which may have no outgoing flow.',
  },
  find: ({ flows }) => flows.filter((flow) => isA('endEvent')(targetOf(flow, 'sourceRef'))),
};
