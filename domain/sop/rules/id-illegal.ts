import { readerWarnings } from '../check/reader-warnings.ts';
import { hit, type Rule } from '../check/rule.ts';

export const idIllegal: Rule = {
  id: 'id-illegal',
  severity: 'error',
  source: 'BPMN 2.0.2, 8.3.1 Base Element; XML Schema, xsd:ID',
  message: {
    zh: '“{element}”不能用作编号，因此该元素没有被读入：编号须以字母或下划线开头，且不含空格。',
    en: '"{element}" cannot be an id, so that its element was not read: begin an id with a letter or an underscore and leave no space in it.',
  },
  find: ({ warnings }) => readerWarnings(warnings, /illegal ID <(.*)>/).map(([id]) => hit(id, {})),
};
