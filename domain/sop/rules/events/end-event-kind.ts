import { isA, kindsOf } from '../../check/element-kinds.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const endEventKind: Rule = {
  id: 'end-event-kind',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.3 End Event',
  message: {
    zh: '结束事件“{element}”不能由“{kind}”触发：请换一种触发方式。',
    en: 'The end event "{element}" cannot be of the kind "{kind}": choose another.',
  },
  find: ({ nodes }) =>
    nodes
      .filter(isA('endEvent'))
      .flatMap((event) => [...new Set(kindsOf(event))].filter((kind) => !allowed.has(kind)).map((kind) => hit(event, { kind }))),
};

const allowed = new Set(['message', 'escalation', 'error', 'cancel', 'compensate', 'signal', 'terminate']);
