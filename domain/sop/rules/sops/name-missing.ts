import { isActivity, isEvent } from '../../check/element-kinds.ts';
import { isSop } from '../../check/is-sop.ts';
import { text } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const nameMissing: Rule = {
  id: 'name-missing',
  severity: 'warning',
  source: 'docs/guide: SOP files',
  message: {
    zh: '“{element}”没有中文名称：请写上 name。',
    en: '"{element}" has no Chinese name: write it under name.',
  },
  find: ({ definitions, nodes, processes }) =>
    isSop(definitions)
      ? [...processes, ...nodes.filter((node) => isActivity(node) || isEvent(node))].filter(
          (element) => text(element, 'name') === undefined,
        )
      : [],
};
