import { isA, kindsOf } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';

export const boundaryEventPlain: Rule = {
  id: 'boundary-event-plain',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.4 Intermediate Event',
  message: {
    zh: '边界事件“{element}”没有写明由什么触发：请选择一种事件。',
    en: 'The boundary event "{element}" does not say what triggers it: choose an event.',
  },
  find: ({ nodes }) => nodes.filter((node) => isA('boundaryEvent')(node) && kindsOf(node).length === 0),
};
