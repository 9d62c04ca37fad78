import { isA, conditionOf } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';

export const conditionAfterEventGateway: Rule = {
  id: 'condition-after-event-gateway',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.6.6 Event-Based Gateway',
  message: {
    zh: '事件网关之后的顺序流“{element}”带有条件：由先发生的事件决定分支，请删除条件。',
    en: 'The sequence flow "{element}" out of an event-based gateway has a condition: the event that comes first decides; remove the condition.',
  },
  find: ({ flows }) => flows.filter((flow) => conditionOf(flow) && isA('eventBasedGateway')(targetOf(flow, 'sourceRef'))),
};
