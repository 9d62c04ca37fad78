import { isNode, processOf } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';

export const flowCrossesProcess: Rule = {
  id: 'flow-crosses-process',
  severity: 'error',
  source: 'BPMN 2.0.2, 7.6 Flow Object Connection Rules',
  message: {
    zh: '顺序流“{element}”从一个流程连到另一个流程：流程之间请用消息流。',
    en: 'The sequence flow "{element}" leads into another process: join processes by a message flow.',
  },
  find: ({ flows }) =>
    flows.filter((flow) => {
      const [source, target] = [targetOf(flow, 'sourceRef'), targetOf(flow, 'targetRef')];
      return source && target && isNode(source) && isNode(target) && processOf(source) !== processOf(target);
    }),
};
