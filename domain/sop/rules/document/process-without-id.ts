import type { Rule } from '../../check/rule.ts';

export const processWithoutId: Rule = {
  id: 'process-without-id',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.2 Basic Process Concepts',
  message: {
    zh: '有一个流程没有编号，无法运行：请给它一个编号。',
    en: 'A process has no id and cannot run: give it one.',
  },
  find: ({ processes }) => processes.filter(({ id }) => id === undefined),
};
