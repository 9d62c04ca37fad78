import { isA } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';

export const boundaryEventUnattached: Rule = {
  id: 'boundary-event-unattached',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.4 Intermediate Event',
  message: {
    zh: '边界事件“{element}”没有附在任何元素上，或所附的元素不在文件中：请附到一个活动上。',
    en: 'The boundary event "{element}" is attached to nothing, or to what the file does not have: attach it to an activity.',
  },
  find: ({ nodes }) => nodes.filter((node) => isA('boundaryEvent')(node) && !targetOf(node, 'attachedToRef')),
};
