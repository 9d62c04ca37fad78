import { danglingId } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';

export const messageFlowEnd: Rule = {
  id: 'message-flow-end',
  severity: 'warning',
  source: 'BPMN 2.0.2, 9.4 Message Flow',
  message: {
    zh: '消息流“{element}”有一端没有连上，或所连的元素不在文件中：请重新连接或删除。',
    en: 'The message flow "{element}" has an end that leads nowhere, or to what the file does not have: connect it or remove it.',
  },
  find: ({ messageFlows }) =>
    messageFlows.filter((flow) =>
      ['sourceRef', 'targetRef'].some((end) => flow[end] === undefined || danglingId(flow, end) !== undefined),
    ),
};
