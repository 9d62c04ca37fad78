import { isActivity, isA } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import { typeOf } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const boundaryEventOnOther: Rule = {
  id: 'boundary-event-on-other',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.4 Intermediate Event',
  message: {
    zh: '边界事件“{element}”附在 {type} 上：只能附在活动上。',
    en: 'The boundary event "{element}" is attached to a {type}: activities alone have boundary events.',
  },
  find: ({ nodes }) =>
    nodes.filter(isA('boundaryEvent')).flatMap((event) => {
      const host = targetOf(event, 'attachedToRef');
      return !host || isActivity(host) ? [] : [hit(event, { type: typeOf(host) })];
    }),
};
