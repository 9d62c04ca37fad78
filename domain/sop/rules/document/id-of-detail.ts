import { lostElements } from '../../check/lost-elements.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const idOfDetail: Rule = {
  id: 'id-of-detail',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.3.1 Base Element; XML Schema, xsd:ID',
  message: {
    zh: '一个 {type} 的编号“{element}”重复或不可用，没有被读入；运行不受影响，但请改正。',
    en: 'A {type} was not read because its id "{element}" is taken or cannot be one; the diagram runs without it, but correct the id.',
  },
  find: ({ warnings }) =>
    (['duplicate', 'illegal'] as const)
      .flatMap((reason) => lostElements(warnings, reason))
      .filter(({ idle }) => idle)
      .map(({ id, type }) => hit(id, { type })),
};
