import { isActivity, isA, containerOf } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';

export const boundaryEventElsewhere: Rule = {
  id: 'boundary-event-elsewhere',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.4 Intermediate Event',
  message: {
    zh: '边界事件“{element}”与它所附的活动不在同一层：请移到同一层。',
    en: 'The boundary event "{element}" stands on another level than its activity: move it to the same level.',
  },
  find: ({ nodes }) =>
    nodes.filter((node) => {
      const host = targetOf(node, 'attachedToRef');
      return isA('boundaryEvent')(node) && host !== undefined && isActivity(host) && containerOf(host) !== containerOf(node);
    }),
};
