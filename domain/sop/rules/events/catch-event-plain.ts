import { isA, kindsOf } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';

export const catchEventPlain: Rule = {
  id: 'catch-event-plain',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.4 Intermediate Event',
  message: {
    zh: '捕获的中间事件“{element}”没有写明等待什么：请选择一种事件，或改为抛出的中间事件。',
    en: 'The catching intermediate event "{element}" does not say what it waits for: choose an event, or make it a throwing one.',
  },
  find: ({ nodes }) => nodes.filter((node) => isA('intermediateCatchEvent')(node) && kindsOf(node).length === 0),
};
