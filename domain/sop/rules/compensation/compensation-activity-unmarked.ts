import { isActivity, isA, isHandler, hasKind } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';
import type { Moddle } from '../../parse.ts';

export const compensationActivityUnmarked: Rule = {
  id: 'compensation-activity-unmarked',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.7 Compensation',
  message: {
    zh: '“{element}”由补偿事件引到，但没有标为补偿活动：请把 isForCompensation 设为 true。',
    en: 'A compensation event leads to "{element}", which is not marked as a compensation activity: set isForCompensation to true.',
  },
  find: ({ nodes, associated }) => nodes.filter((node) => isActivity(node) && !isHandler(node) && associated(node).some(undoes)),
};

const undoes = (event: Moddle) => isA('boundaryEvent')(event) && hasKind(event, 'compensate');
