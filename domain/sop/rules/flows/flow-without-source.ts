import { targetOf } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';

export const flowWithoutSource: Rule = {
  id: 'flow-without-source',
  severity: 'error',
  source: 'BPMN 2.0.2, 8.4.13 Sequence Flow',
  message: {
    zh: '顺序流“{element}”没有起点，或其起点不在文件中：请重新连接或删除。',
    en: 'The sequence flow "{element}" has no source, or one that the file does not have: connect it or remove it.',
  },
  find: ({ flows }) => flows.filter((flow) => !targetOf(flow, 'sourceRef')),
};
