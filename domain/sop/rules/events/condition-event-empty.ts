import { isEvent, definitionsOf } from '../../check/element-kinds.ts';
import { child, text, typeOf } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const conditionEventEmpty: Rule = {
  id: 'condition-event-empty',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.5 Event Definitions',
  ofRun: 'missing',
  message: {
    zh: '条件事件“{element}”没有条件，永远不会发生：请写上条件。',
    en: 'The conditional event "{element}" has no condition and never happens: write one.',
  },
  find: ({ nodes }) =>
    nodes.filter(
      (node) =>
        isEvent(node) &&
        definitionsOf(node).some(
          (definition) =>
            typeOf(definition) === 'conditionalEventDefinition' && text(child(definition, 'condition'), 'body') === undefined,
        ),
    ),
};
