import { hit, type Rule } from '../check/rule.ts';
import { allowedValues } from '../structure/structure-faults.ts';

export const attributeValue: Rule = {
  id: 'attribute-value',
  severity: 'error',
  source: 'BPMN 2.0.2, 15 Exchange Formats',
  message: {
    zh: '{type}“{element}”的属性 {part} 是“{value}”，不可用：请改为 {allowed}。',
    en: 'The attribute {part} of the {type} "{element}" is "{value}", which it cannot be: write {allowed}.',
  },
  find: ({ faults }) =>
    faults
      .filter(({ kind }) => kind === 'attribute-value')
      .map(({ element, type, part, value = '' }) => {
        const allowed = allowedValues(type, part)?.join(' / ') ?? '0, 1, 2, …';
        return hit(element, { type, part, value, allowed });
      }),
};
