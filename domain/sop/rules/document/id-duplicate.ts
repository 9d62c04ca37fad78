import { lostElements } from '../../check/lost-elements.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const idDuplicate: Rule = {
  id: 'id-duplicate',
  severity: 'error',
  source: 'BPMN 2.0.2, 8.3.1 Base Element',
  message: {
    zh: '有两个元素的编号都是“{element}”：请给其中一个换一个编号。',
    en: 'Two elements have the id "{element}": give one of them another id.',
  },
  find: ({ warnings }) =>
    lostElements(warnings, 'duplicate')
      .filter(({ idle }) => !idle)
      .map(({ id }) => hit(id, {})),
};
