import { isA, definitionsOf, isExecutable } from '../../check/element-kinds.ts';
import { typeOf } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const thrownEscalationMissing: Rule = {
  id: 'thrown-escalation-missing',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.5 Event Definitions',
  message: {
    zh: '可执行流程的“{element}”没有写明抛出的升级：请写上 escalationRef。',
    en: '"{element}" of an executable process does not name its escalation: write its escalationRef.',
  },
  find: ({ nodes }) =>
    nodes.filter(
      (node) =>
        isA('endEvent', 'intermediateThrowEvent')(node) &&
        isExecutable(node) &&
        definitionsOf(node).some(
          (definition) => typeOf(definition) === 'escalationEventDefinition' && !definition['escalationRef'],
        ),
    ),
};
