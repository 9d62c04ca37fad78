import { isA, isHandler, hasKind, containerOf } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';
import type { Moddle } from '../../parse.ts';

export const compensationActivityElsewhere: Rule = {
  id: 'compensation-activity-elsewhere',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.7 Compensation',
  message: {
    zh: '补偿活动“{element}”与它所撤销的步骤不在同一层：请移到同一层。',
    en: 'The compensation activity "{element}" stands on another level than the step that it undoes: move it to the same level.',
  },
  find: ({ nodes, associated }) =>
    nodes.filter(
      (node) => isHandler(node) && associated(node).some((event) => undoes(event) && containerOf(event) !== containerOf(node)),
    ),
};

const undoes = (event: Moddle) => isA('boundaryEvent')(event) && hasKind(event, 'compensate');
