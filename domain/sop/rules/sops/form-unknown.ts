import { our, text } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const formUnknown: Rule = {
  id: 'form-unknown',
  severity: 'error',
  source: 'ISO 13485, 4.2.4 Control of documents',
  message: {
    zh: '“{element}”的表单“{form}”不在 SOP 的文件里：请一并放入。',
    en: 'The form "{form}" of "{element}" is not among the SOP’s files: add it.',
  },
  find: ({ nodes, known: { forms } }) =>
    nodes.flatMap((node) => {
      const form = text(our(node, 'form'), 'ref')?.replace(/\.form\.json$/, '');
      return form === undefined || !forms || forms.has(form) ? [] : [hit(node, { form })];
    }),
};
