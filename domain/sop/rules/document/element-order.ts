import { hit, type Rule } from '../../check/rule.ts';

export const elementOrder: Rule = {
  id: 'element-order',
  severity: 'warning',
  source: 'BPMN 2.0.2, 15 Exchange Formats',
  message: {
    zh: '{type}“{element}”的子元素 {part} 位置不对：请按 BPMN 规定的先后排列子元素。',
    en: 'In the {type} "{element}" the element {part} stands in the wrong place: put the elements inside into the order of BPMN.',
  },
  find: ({ faults }) =>
    faults.filter(({ kind }) => kind === 'child-order').map(({ element, type, part }) => hit(element, { type, part })),
};
