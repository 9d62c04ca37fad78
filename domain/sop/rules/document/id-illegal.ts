import { hit, type Rule } from '../../check/rule.ts';

export const idIllegal: Rule = {
  id: 'id-illegal',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.3.1 Base Element; XML Schema, xsd:ID',
  message: {
    zh: '{type}的编号“{value}”不合规定，其他工具可能读不出：编号须以字母或下划线开头，只含字母、数字和 . _ - 。',
    en: 'The id "{value}" of a {type} cannot be one, so that other tools may lose it: begin an id with a letter or an underscore and use only letters, digits, dots, hyphens and underscores.',
  },
  find: ({ faults }) =>
    faults.filter(({ kind }) => kind === 'id-illegal').map(({ element, type, value = '' }) => hit(element, { type, value })),
};
