import { allowedWords } from '../../structure/structure-faults.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const attributeWord: Rule = {
  id: 'attribute-word',
  severity: 'warning',
  source: 'BPMN 2.0.2, 15 Exchange Formats',
  message: {
    zh: '{type}“{element}”的属性 {part} 是“{value}”，不是规定的词：请改为 {allowed} 之一。',
    en: 'The attribute {part} of the {type} "{element}" is "{value}", which is none of its words: write one of {allowed}.',
  },
  find: ({ faults }) =>
    faults
      .filter(({ kind }) => kind === 'attribute-word')
      .map(({ element, type, part, value = '' }) =>
        hit(element, { type, part, value, allowed: allowedWords(type, part).join(' / ') }),
      ),
};
