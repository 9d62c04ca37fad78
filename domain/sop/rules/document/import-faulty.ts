import { list } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const importFaulty: Rule = {
  id: 'import-faulty',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.2.2 Import',
  message: {
    zh: '导入的文件“{element}”自身有问题（{rule}：{found}）：请检查并改正它。',
    en: 'The imported file "{element}" has findings of its own ({rule}: {found}): check it and correct it.',
  },
  find: ({ definitions, known: { importFindings } }) => {
    const looked = list(definitions, 'imports').length === 0 ? [] : [...(importFindings ?? [])];
    return looked.map(([location, { rule, element }]) => hit(location, { rule, found: element }));
  },
};
