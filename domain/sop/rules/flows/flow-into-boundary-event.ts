import { isA } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';

export const flowIntoBoundaryEvent: Rule = {
  id: 'flow-into-boundary-event',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.4 Intermediate Event',
  message: {
    zh: '顺序流“{element}”连到了边界事件：边界事件只由所附活动上发生的事触发。',
    en: 'The sequence flow "{element}" leads to a boundary event, which only what happens at its activity may trigger.',
  },
  find: ({ flows }) => flows.filter((flow) => isA('boundaryEvent')(targetOf(flow, 'targetRef'))),
};
