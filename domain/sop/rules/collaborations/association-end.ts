import { isA } from '../../check/element-kinds.ts';
import { danglingId } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';

export const associationEnd: Rule = {
  id: 'association-end',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.4.1 Artifacts',
  message: {
    zh: '关联线“{element}”有一端没有连上：请重新连接或删除。',
    en: 'The association "{element}" has an end that leads nowhere: connect it or remove it.',
  },
  find: ({ elements }) =>
    elements.filter(
      (element) =>
        isA('association')(element) &&
        ['sourceRef', 'targetRef'].some((end) => element[end] === undefined || danglingId(element, end) !== undefined),
    ),
};
