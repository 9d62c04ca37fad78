import { isA, conditionOf } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';

export const conditionAfterEvent: Rule = {
  id: 'condition-after-event',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.4.13 Sequence Flow',
  message: {
    zh: '事件之后的顺序流“{element}”带有条件：条件应放在网关或活动之后。',
    en: 'The sequence flow "{element}" out of an event has a condition: conditions belong behind a gateway or an activity.',
  },
  find: ({ flows }) =>
    flows.filter(
      (flow) =>
        conditionOf(flow) &&
        isA('intermediateCatchEvent', 'intermediateThrowEvent', 'boundaryEvent')(targetOf(flow, 'sourceRef')),
    ),
};
