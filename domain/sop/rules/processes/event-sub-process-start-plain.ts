import { isA, isEventSubProcess, kindsOf, containerOf } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';

export const eventSubProcessStartPlain: Rule = {
  id: 'event-sub-process-start-plain',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.3.5 Sub-Processes',
  message: {
    zh: '事件子流程的开始事件“{element}”没有触发方式，永远不会启动：请选择触发它的事件。',
    en: 'The start event "{element}" of an event sub-process has no trigger and would never begin: choose the event that triggers it.',
  },
  find: ({ nodes }) =>
    nodes.filter((event) => isA('startEvent')(event) && isEventSubProcess(containerOf(event)) && kindsOf(event).length === 0),
};
