import { isA, isEventSubProcess, isHandler, hasKind } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';
import type { Moddle } from '../../parse.ts';

export const compensationActivityAlone: Rule = {
  id: 'compensation-activity-alone',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.7 Compensation',
  message: {
    zh: '补偿活动“{element}”没有与任何补偿边界事件关联，永远不会执行。',
    en: 'The compensation activity "{element}" is associated with no compensation boundary event and is never done.',
  },
  find: ({ nodes, associated }) =>
    nodes.filter((node) => isHandler(node) && !isEventSubProcess(node) && !associated(node).some(undoes)),
};

const undoes = (event: Moddle) => isA('boundaryEvent')(event) && hasKind(event, 'compensate');
