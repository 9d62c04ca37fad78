import { isA, isEventSubProcess, kindsOf, containerOf } from '../../check/element-kinds.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const eventSubProcessStartKind: Rule = {
  id: 'event-sub-process-start-kind',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.3.5 Sub-Processes',
  message: {
    zh: '事件子流程的开始事件“{element}”不能由“{kind}”触发：请换一种触发方式。',
    en: 'The start event of an event sub-process "{element}" cannot be of the kind "{kind}": choose another.',
  },
  find: ({ nodes }) =>
    nodes
      .filter((event) => isA('startEvent')(event) && isEventSubProcess(containerOf(event)))
      .flatMap((event) => [...new Set(kindsOf(event))].filter((kind) => !allowed.has(kind)).map((kind) => hit(event, { kind }))),
};

const allowed = new Set(['message', 'timer', 'error', 'escalation', 'compensate', 'conditional', 'signal']);
