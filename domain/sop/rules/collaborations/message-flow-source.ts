import { isA } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import { typeOf } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const messageFlowSource: Rule = {
  id: 'message-flow-source',
  severity: 'error',
  source: 'BPMN 2.0.2, 9.4 Message Flow',
  message: {
    zh: '消息流“{element}”从 {type} 引出：只有泳池、活动和抛出消息的事件能发出消息。',
    en: 'The message flow "{element}" comes from a {type}: pools, activities and throwing message events alone send messages.',
  },
  find: ({ messageFlows }) =>
    messageFlows.flatMap((flow) => {
      const source = targetOf(flow, 'sourceRef');
      return isA('startEvent', 'intermediateCatchEvent', 'boundaryEvent')(source) && source
        ? [hit(flow, { type: typeOf(source) })]
        : [];
    }),
};
