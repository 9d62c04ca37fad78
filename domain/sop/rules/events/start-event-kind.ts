import { isA, kindsOf, containerOf } from '../../check/element-kinds.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const startEventKind: Rule = {
  id: 'start-event-kind',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.2 Start Event',
  message: {
    zh: '流程的开始事件“{element}”不能由“{kind}”触发：请换一种触发方式。',
    en: 'The start event of a process "{element}" cannot be of the kind "{kind}": choose another.',
  },
  find: ({ nodes }) =>
    nodes
      .filter((event) => isA('startEvent')(event) && isA('process')(containerOf(event)))
      .flatMap((event) => [...new Set(kindsOf(event))].filter((kind) => !allowed.has(kind)).map((kind) => hit(event, { kind }))),
};

const allowed = new Set(['message', 'timer', 'conditional', 'signal']);
