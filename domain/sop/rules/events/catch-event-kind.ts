import { isA, kindsOf } from '../../check/element-kinds.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const catchEventKind: Rule = {
  id: 'catch-event-kind',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.4 Intermediate Event',
  message: {
    zh: '捕获的中间事件“{element}”不能由“{kind}”触发：请换一种触发方式。',
    en: 'The catching intermediate event "{element}" cannot be of the kind "{kind}": choose another.',
  },
  find: ({ nodes }) =>
    nodes
      .filter(isA('intermediateCatchEvent'))
      .flatMap((event) => [...new Set(kindsOf(event))].filter((kind) => !allowed.has(kind)).map((kind) => hit(event, { kind }))),
};

const allowed = new Set(['message', 'timer', 'conditional', 'link', 'signal']);
