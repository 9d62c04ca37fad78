import { hit, type Rule } from '../../check/rule.ts';

export const elementMissing: Rule = {
  id: 'element-missing',
  severity: 'warning',
  source: 'BPMN 2.0.2, 15 Exchange Formats',
  message: {
    zh: '{type}“{element}”缺少子元素 {part}：请补上。',
    en: 'The {type} "{element}" has too few of the element {part}: add what BPMN asks for.',
  },
  find: ({ faults }) =>
    faults.filter(({ kind }) => kind === 'child-missing').map(({ element, type, part }) => hit(element, { type, part })),
};
