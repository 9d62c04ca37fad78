import { isA } from '../../check/element-kinds.ts';
import { list } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const correlationKeyEmpty: Rule = {
  id: 'correlation-key-empty',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.4.3 Correlation',
  message: {
    zh: '关联键“{element}”没有任何属性，无法区分对话：请加上关联属性。',
    en: 'The correlation key "{element}" has no property and cannot tell conversations apart: add one.',
  },
  find: ({ elements }) =>
    elements.filter((element) => isA('correlationKey')(element) && list(element, 'correlationPropertyRef').length === 0),
};
