import { isA, isEventSubProcess, hasKind, containerOf } from '../../check/element-kinds.ts';
import { flag } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const eventSubProcessMustInterrupt: Rule = {
  id: 'event-sub-process-must-interrupt',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.2 Start Event',
  message: {
    zh: '事件子流程的开始事件“{element}”由错误或补偿触发，不能设为非中断。',
    en: 'The start event "{element}" of an event sub-process catches an error or a compensation and cannot be non-interrupting.',
  },
  find: ({ nodes }) =>
    nodes.filter(
      (event) =>
        isA('startEvent')(event) &&
        isEventSubProcess(containerOf(event)) &&
        flag(event, 'isInterrupting') === false &&
        (hasKind(event, 'error') || hasKind(event, 'compensate')),
    ),
};
