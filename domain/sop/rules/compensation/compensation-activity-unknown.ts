import { isEvent, definitionsOf } from '../../check/element-kinds.ts';
import { danglingId } from '../../check/references.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const compensationActivityUnknown: Rule = {
  id: 'compensation-activity-unknown',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.5 Event Definitions',
  message: {
    zh: '“{element}”要补偿的活动 {target} 不存在：请改正，或不指定活动。',
    en: 'The activity {target} that "{element}" is to compensate does not exist: correct it, or name none.',
  },
  find: ({ nodes }) =>
    nodes.flatMap((event) =>
      (isEvent(event) ? definitionsOf(event) : []).flatMap((definition) => {
        const target = danglingId(definition, 'activityRef');
        return target === undefined ? [] : [hit(event, { target })];
      }),
    ),
};
