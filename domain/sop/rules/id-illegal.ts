import { lostElements } from '../check/lost-elements.ts';
import { hit, type Rule } from '../check/rule.ts';

export const idIllegal: Rule = {
  id: 'id-illegal',
  severity: 'error',
  source: 'BPMN 2.0.2, 8.3.1 Base Element; XML Schema, xsd:ID',
  message: {
    zh: '“{element}”不能用作编号，因此该元素没有被读入：编号须以拉丁字母或下划线开头，只含拉丁字母、数字和 . _ - 。',
    en: '"{element}" cannot be an id, so that its element was not read: begin an id with a Latin letter or an underscore and use only those, digits, dots and hyphens.',
  },
  find: ({ warnings }) =>
    lostElements(warnings, 'illegal')
      .filter(({ idle }) => !idle)
      .map(({ id }) => hit(id, {})),
};
