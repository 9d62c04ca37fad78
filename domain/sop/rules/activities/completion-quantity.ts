import { isActivity } from '../../check/element-kinds.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const completionQuantity: Rule = {
  id: 'completion-quantity',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.3 Activities',
  message: {
    zh: '“{element}”的完成数量 completionQuantity {quantity} 不是正整数：请改为 1 或更大。',
    en: 'The completionQuantity {quantity} of "{element}" is no positive whole number: make it 1 or more.',
  },
  find: ({ nodes }) =>
    nodes.filter(isActivity).flatMap((node) => {
      const quantity = node['completionQuantity'];
      return typeof quantity === 'number' && !(Number.isInteger(quantity) && quantity >= 1)
        ? [hit(node, { quantity: String(quantity) })]
        : [];
    }),
};
