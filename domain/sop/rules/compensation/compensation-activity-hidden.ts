import { containerOf, definitionsOf, isA, isActivity, isEventSubProcess } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import { hit, type Rule } from '../../check/rule.ts';
import type { Moddle } from '../../parse.ts';

export const compensationActivityHidden: Rule = {
  id: 'compensation-activity-hidden',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.4 Intermediate Event, 10.5.3 End Event',
  message: {
    zh: '“{element}”看不到要补偿的活动 {target}，什么也不会补偿：两者应在同一层，或事件在该层的事件子流程中；其他层的活动，请改为补偿它所在的子流程。',
    en: '"{element}" does not see the activity {target} that it is to compensate, and undoes nothing: both stand on one level, or the event in an event sub-process of that level; of another level, compensate the sub-process that the activity stands in.',
  },
  find: ({ nodes }) =>
    nodes.filter(isA('endEvent', 'intermediateThrowEvent')).flatMap((event) =>
      definitionsOf(event).flatMap((definition) => {
        const target = targetOf(definition, 'activityRef');
        return !target || !isActivity(target) || isSeen(target, event) ? [] : [hit(event, { target: target.id ?? '' })];
      }),
    ),
};

function isSeen(activity: Moddle, event: Moddle): boolean {
  const [home, around] = [containerOf(activity), containerOf(event)];
  return around === home || (around !== undefined && isEventSubProcess(around) && containerOf(around) === home);
}
