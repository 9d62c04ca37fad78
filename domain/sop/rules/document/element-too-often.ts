import { hit, type Rule } from '../../check/rule.ts';

export const elementTooOften: Rule = {
  id: 'element-too-often',
  severity: 'warning',
  source: 'BPMN 2.0.2, 15 Exchange Formats',
  message: {
    zh: '{type}“{element}”的子元素 {part} 过多：请删去多余的。',
    en: 'The {type} "{element}" has too many of the element {part}: remove those beyond what BPMN allows.',
  },
  find: ({ faults }) =>
    faults.filter(({ kind }) => kind === 'child-too-often').map(({ element, type, part }) => hit(element, { type, part })),
};
