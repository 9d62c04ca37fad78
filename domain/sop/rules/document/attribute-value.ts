import { isBoolean } from '../../structure/structure-faults.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const attributeValue: Rule = {
  id: 'attribute-value',
  severity: 'error',
  source: 'BPMN 2.0.2, 15 Exchange Formats',
  message: {
    zh: '{type}“{element}”的属性 {part} 是“{value}”，无法理解：请改为 {allowed}。',
    en: 'The attribute {part} of the {type} "{element}" is "{value}", which means nothing there: write {allowed}.',
  },
  find: ({ faults }) =>
    faults
      .filter(({ kind }) => kind === 'attribute-value')
      .map(({ element, type, part, value = '' }) => {
        const allowed = isBoolean(type, part) ? 'true / false' : '0, 1, 2, …';
        return hit(element, { type, part, value, allowed });
      }),
};
