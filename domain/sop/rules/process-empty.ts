import type { Rule } from '../check/rule.ts';
import { list } from '../moddle-access.ts';

export const processEmpty: Rule = {
  id: 'process-empty',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.2 Basic Process Concepts',
  message: {
    zh: '流程“{element}”里没有任何步骤。',
    en: 'The process "{element}" has no step.',
  },
  find: ({ processes, nodesIn }) =>
    processes.filter((process) => nodesIn(process).length === 0 && list(process, 'artifacts').length === 0),
};
