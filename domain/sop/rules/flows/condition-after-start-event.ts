import { isA, conditionOf } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';

export const conditionAfterStartEvent: Rule = {
  id: 'condition-after-start-event',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.2 Start Event',
  message: {
    zh: '开始事件之后的顺序流“{element}”带有条件：请删除条件，或在开始事件后加一个排他网关。',
    en: 'The sequence flow "{element}" out of a start event has a condition: remove it, or put an exclusive gateway behind the start event.',
  },
  find: ({ flows }) => flows.filter((flow) => conditionOf(flow) && isA('startEvent')(targetOf(flow, 'sourceRef'))),
};
