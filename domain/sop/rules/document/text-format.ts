import { isA } from '../../check/element-kinds.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { text } from '../../moddle-access.ts';

export const textFormat: Rule = {
  id: 'text-format',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.3.1 Base Element, Documentation',
  message: {
    zh: '“{element}”的 textFormat 是“{format}”，不是 MIME 类型：请写如 text/plain。',
    en: 'The textFormat "{format}" of "{element}" is no MIME type: write one such as text/plain.',
  },
  find: ({ elements }) =>
    elements
      .filter(isA('textAnnotation', 'documentation'))
      .map((element) => ({ element, format: text(element, 'textFormat') ?? 'text/plain' }))
      .filter(({ format }) => !/^[\w.+-]+\/[\w.+-]+(?:\s*;.*)?$/.test(format.trim()))
      .map(({ element, format }) => hit(element, { format })),
};
