import { isA, kindsOf } from '../../check/element-kinds.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const boundaryEventKind: Rule = {
  id: 'boundary-event-kind',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.4 Intermediate Event',
  message: {
    zh: '边界事件“{element}”不能由“{kind}”触发：请换一种触发方式。',
    en: 'The boundary event "{element}" cannot be of the kind "{kind}": choose another.',
  },
  find: ({ nodes }) =>
    nodes
      .filter(isA('boundaryEvent'))
      .flatMap((event) => [...new Set(kindsOf(event))].filter((kind) => !allowed.has(kind)).map((kind) => hit(event, { kind }))),
};

const allowed = new Set(['message', 'timer', 'escalation', 'error', 'cancel', 'compensate', 'conditional', 'signal']);
