import { isExecutable } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';
import { flag } from '../../moddle-access.ts';

export const flowNotImmediate: Rule = {
  id: 'flow-not-immediate',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.4.13 Sequence Flow',
  message: {
    zh: '可执行流程的顺序流“{element}”的 isImmediate 为 false：执行时没有别的步骤插入其间，请删除该属性。',
    en: 'The sequence flow "{element}" of an executable process has isImmediate false, but nothing may come between its ends in a run: remove the attribute.',
  },
  find: ({ flows }) => flows.filter((flow) => flag(flow, 'isImmediate') === false && isExecutable(flow)),
};
