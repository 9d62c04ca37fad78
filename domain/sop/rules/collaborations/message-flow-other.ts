import { isActivity, isChoreographyActivity, isEvent, isA } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import { typeOf } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const messageFlowOther: Rule = {
  id: 'message-flow-other',
  severity: 'error',
  source: 'BPMN 2.0.2, 9.4 Message Flow',
  message: {
    zh: '消息流“{element}”的一端是 {type}：消息流只能连接泳池、活动和消息事件。',
    en: 'The message flow "{element}" ends at a {type}: it may join pools, activities and message events only.',
  },
  find: ({ messageFlows }) =>
    messageFlows.flatMap((flow) =>
      ['sourceRef', 'targetRef'].flatMap((property) => {
        const end = targetOf(flow, property);
        const fits =
          !end ||
          isActivity(end) ||
          isEvent(end) ||
          isChoreographyActivity(end) ||
          isA('participant', 'callConversation', 'conversation', 'subConversation')(end);
        return fits ? [] : [hit(flow, { type: typeOf(end) })];
      }),
    ),
};
