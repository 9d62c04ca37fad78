import { hit, type Rule } from '../../check/rule.ts';

export const attributeMissing: Rule = {
  id: 'attribute-missing',
  severity: 'warning',
  source: 'BPMN 2.0.2, 15 Exchange Formats',
  message: {
    zh: '{type}“{element}”缺少属性 {part}：请写上。',
    en: 'The {type} "{element}" lacks the attribute {part}: write it.',
  },
  find: ({ faults }) =>
    faults.filter(({ kind }) => kind === 'attribute-missing').map(({ element, type, part }) => hit(element, { type, part })),
};
