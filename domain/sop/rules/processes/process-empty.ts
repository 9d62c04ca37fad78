import { child, list } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const processEmpty: Rule = {
  id: 'process-empty',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.2 Basic Process Concepts',
  ofRun: true,
  message: {
    zh: '流程“{element}”是空的：请画出步骤，或删除它。',
    en: 'The process "{element}" is empty: draw its steps, or remove it.',
  },
  find: ({ processes }) =>
    processes.filter(
      (process) =>
        ['flowElements', 'artifacts'].every((part) => list(process, part).length === 0) &&
        child(process, 'ioSpecification') === undefined,
    ),
};
