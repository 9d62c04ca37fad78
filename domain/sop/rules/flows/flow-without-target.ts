import { targetOf } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';

export const flowWithoutTarget: Rule = {
  id: 'flow-without-target',
  severity: 'error',
  source: 'BPMN 2.0.2, 8.4.13 Sequence Flow',
  message: {
    zh: '顺序流“{element}”没有终点，或其终点不在文件中：请重新连接或删除。',
    en: 'The sequence flow "{element}" has no target, or one that the file does not have: connect it or remove it.',
  },
  find: ({ flows }) => flows.filter((flow) => !targetOf(flow, 'targetRef')),
};
