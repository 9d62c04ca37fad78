import { hit, type Rule } from '../../check/rule.ts';

export const attributeUnknown: Rule = {
  id: 'attribute-unknown',
  severity: 'warning',
  source: 'BPMN 2.0.2, 15 Exchange Formats',
  message: {
    zh: '{type}“{element}”的属性 {part} 不是 BPMN 规定的属性：请改正拼写，或给它加上自己的命名空间前缀。',
    en: 'The {type} "{element}" has the attribute {part}, which BPMN does not know there: correct its spelling, or give it a prefix of its own namespace.',
  },
  find: ({ faults }) =>
    faults.filter(({ kind }) => kind === 'attribute-unknown').map(({ element, type, part }) => hit(element, { type, part })),
};
