import { isA } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import { typeOf } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const messageFlowTarget: Rule = {
  id: 'message-flow-target',
  severity: 'error',
  source: 'BPMN 2.0.2, 9.4 Message Flow',
  message: {
    zh: '消息流“{element}”连到 {type}：只有泳池、活动和捕获消息的事件能收到消息。',
    en: 'The message flow "{element}" leads to a {type}: pools, activities and catching message events alone receive messages.',
  },
  find: ({ messageFlows }) =>
    messageFlows.flatMap((flow) => {
      const target = targetOf(flow, 'targetRef');
      return isA('endEvent', 'intermediateThrowEvent')(target) && target ? [hit(flow, { type: typeOf(target) })] : [];
    }),
};
