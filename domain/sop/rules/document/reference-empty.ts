import { hit, type Rule } from '../../check/rule.ts';

export const referenceEmpty: Rule = {
  id: 'reference-empty',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.3.1 Base Element',
  message: {
    zh: '{type}“{element}”的引用 {part} 是空的：请写上所引用的编号，或删除它。',
    en: 'The reference {part} of the {type} "{element}" is empty: write the id it refers to, or remove it.',
  },
  find: ({ faults }) =>
    faults.filter(({ kind }) => kind === 'reference-empty').map(({ element, type, part }) => hit(element, { type, part })),
};
