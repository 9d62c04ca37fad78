import { isSubProcess, isA, isEventSubProcess, kindsOf, containerOf } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';

export const subProcessStartKind: Rule = {
  id: 'sub-process-start-kind',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.3.5 Sub-Processes',
  message: {
    zh: '子流程的开始事件“{element}”不能有触发方式：请改为无触发的开始事件，或改为事件子流程。',
    en: 'The start event "{element}" of a sub-process cannot have a trigger: make it a plain start event, or the sub-process an event sub-process.',
  },
  find: ({ nodes }) =>
    nodes.filter((event) => {
      const container = containerOf(event);
      const inside = container !== undefined && isSubProcess(container) && !isEventSubProcess(container);
      return isA('startEvent')(event) && inside && kindsOf(event).length > 0;
    }),
};
