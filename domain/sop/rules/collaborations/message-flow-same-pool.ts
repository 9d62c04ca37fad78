import { processOf } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import { typeOf } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';
import type { Moddle } from '../../parse.ts';

export const messageFlowSamePool: Rule = {
  id: 'message-flow-same-pool',
  severity: 'error',
  source: 'BPMN 2.0.2, 9.4 Message Flow',
  message: {
    zh: '消息流“{element}”的两端在同一个泳池：消息流只能连接不同的泳池，池内请用顺序流。',
    en: 'Both ends of the message flow "{element}" are in one pool: message flows join different pools; use a sequence flow inside one.',
  },
  find: ({ messageFlows }) =>
    messageFlows.filter((flow) => {
      const [source, target] = [poolOf(targetOf(flow, 'sourceRef')), poolOf(targetOf(flow, 'targetRef'))];
      return source !== undefined && source === target;
    }),
};

/** The process that an end stands in, or that its pool shows; a pool without a process stands for itself. */
function poolOf(end: Moddle | undefined): Moddle | undefined {
  if (!end) return undefined;
  return typeOf(end) === 'participant' ? (targetOf(end, 'processRef') ?? end) : processOf(end);
}
