import { isEvent, hasKind } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';

export const messageFlowEventKind: Rule = {
  id: 'message-flow-event-kind',
  severity: 'warning',
  source: 'BPMN 2.0.2, 9.4 Message Flow',
  message: {
    zh: '“{element}”是消息流的一端，但不是消息事件：请把它设为消息事件。',
    en: '"{element}" is an end of a message flow but no message event: make it one.',
  },
  find: ({ messageFlows }) =>
    messageFlows.flatMap((flow) =>
      ['sourceRef', 'targetRef'].flatMap((property) => {
        const end = targetOf(flow, property);
        return end && isEvent(end) && !hasKind(end, 'message') ? [end] : [];
      }),
    ),
};
