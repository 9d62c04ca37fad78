import { isSop } from '../../check/is-sop.ts';
import { flag } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const processNotExecutable: Rule = {
  id: 'process-not-executable',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.2 Basic Process Concepts',
  message: {
    zh: '流程“{element}”没有标为可执行：请把 isExecutable 设为 true。',
    en: 'The process "{element}" is not marked as executable: set isExecutable to true.',
  },
  find: ({ definitions, processes }) =>
    isSop(definitions) ? processes.filter((process) => flag(process, 'isExecutable') !== true) : [],
};
