import { isActivity, isEvent, definitionsOf } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import { typeOf } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const compensationActivityNotOne: Rule = {
  id: 'compensation-activity-not-one',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.5 Event Definitions',
  message: {
    zh: '“{element}”要补偿的 {target} 是 {type}：只有活动可以补偿。',
    en: '"{element}" is to compensate {target}, which is a {type}: activities alone can be compensated.',
  },
  find: ({ nodes }) =>
    nodes.flatMap((event) =>
      (isEvent(event) ? definitionsOf(event) : []).flatMap((definition) => {
        const target = targetOf(definition, 'activityRef');
        return !target || isActivity(target) ? [] : [hit(event, { target: target.id ?? '', type: typeOf(target) })];
      }),
    ),
};
