import { isA, kindsOf } from '../../check/element-kinds.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const throwEventKind: Rule = {
  id: 'throw-event-kind',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.4 Intermediate Event',
  message: {
    zh: '抛出的中间事件“{element}”不能由“{kind}”触发：请换一种触发方式。',
    en: 'The throwing intermediate event "{element}" cannot be of the kind "{kind}": choose another.',
  },
  find: ({ nodes }) =>
    nodes
      .filter(isA('intermediateThrowEvent'))
      .flatMap((event) => [...new Set(kindsOf(event))].filter((kind) => !allowed.has(kind)).map((kind) => hit(event, { kind }))),
};

const allowed = new Set(['message', 'escalation', 'compensate', 'link', 'signal']);
