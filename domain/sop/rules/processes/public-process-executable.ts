import type { Rule } from '../../check/rule.ts';
import { text, flag } from '../../moddle-access.ts';

export const publicProcessExecutable: Rule = {
  id: 'public-process-executable',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.2 Basic Process Concepts',
  message: {
    zh: '公共流程“{element}”不能标为可执行：请把 processType 改为 Private，或把 isExecutable 设为 false。',
    en: 'The public process "{element}" may not be executable: make its processType Private, or set isExecutable to false.',
  },
  find: ({ processes }) =>
    processes.filter((process) => text(process, 'processType') === 'Public' && flag(process, 'isExecutable') === true),
};
