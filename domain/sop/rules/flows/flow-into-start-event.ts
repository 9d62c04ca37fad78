import { isA } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';

export const flowIntoStartEvent: Rule = {
  id: 'flow-into-start-event',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.2 Start Event',
  message: {
    zh: '顺序流“{element}”连到了开始事件：开始事件不能有流入。',
    en: 'The sequence flow "{element}" leads to a start event, which may have no incoming flow.',
  },
  find: ({ flows }) => flows.filter((flow) => isA('startEvent')(targetOf(flow, 'targetRef'))),
};
