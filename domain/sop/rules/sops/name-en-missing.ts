import { isSop } from '../../check/is-sop.ts';
import { text } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const nameEnMissing: Rule = {
  id: 'name-en-missing',
  severity: 'warning',
  source: 'docs/guide: SOP files',
  message: {
    zh: '“{element}”没有英文名称：请写上 vouch:nameEn。',
    en: '"{element}" has no English name: write it under vouch:nameEn.',
  },
  find: ({ definitions, nodes, processes }) =>
    isSop(definitions)
      ? [...processes, ...nodes].filter((element) => text(element, 'name') !== undefined && text(element, 'nameEn') === undefined)
      : [],
};
