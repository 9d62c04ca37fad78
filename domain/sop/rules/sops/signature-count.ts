import { our } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const signatureCount: Rule = {
  id: 'signature-count',
  severity: 'error',
  source: '21 CFR 11.50',
  message: {
    zh: '“{element}”的签名人数 {count} 不是正整数：请改为 1 或更大。',
    en: 'The number of signatures {count} of "{element}" is no positive whole number: make it 1 or more.',
  },
  find: ({ nodes }) =>
    nodes.flatMap((node) => {
      const count = our(node, 'signature')?.['count'];
      return typeof count !== 'number' || (Number.isInteger(count) && count >= 1) ? [] : [hit(node, { count: String(count) })];
    }),
};
