import { readerWarnings } from '../../check/reader-warnings.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const attributeTwice: Rule = {
  id: 'attribute-twice',
  severity: 'error',
  source: 'XML 1.0, 3.1 Well-Formedness Constraint: Unique Att Spec',
  message: {
    zh: '“{element}”元素有两个 {attribute} 属性：请只保留一个。',
    en: 'A {element} element has the attribute {attribute} twice: keep one of them.',
  },
  find: ({ warnings }) =>
    readerWarnings(warnings, /content <([^>]*)>[^]*attribute <(.*)> already defined/).map(([type, attribute = '']) =>
      hit(type, { attribute }),
    ),
};
