import { isA, isEventSubProcess } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';

export const boundaryEventOnEventSubProcess: Rule = {
  id: 'boundary-event-on-event-sub-process',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.3.5 Sub-Processes',
  message: {
    zh: '边界事件“{element}”附在事件子流程上：事件子流程不能有边界事件。',
    en: 'The boundary event "{element}" is attached to an event sub-process, which may have none.',
  },
  find: ({ nodes }) => nodes.filter((node) => isA('boundaryEvent')(node) && isEventSubProcess(targetOf(node, 'attachedToRef'))),
};
