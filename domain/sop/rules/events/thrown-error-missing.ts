import { isA, definitionsOf, isExecutable } from '../../check/element-kinds.ts';
import { typeOf } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const thrownErrorMissing: Rule = {
  id: 'thrown-error-missing',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.5 Event Definitions',
  message: {
    zh: '可执行流程的“{element}”没有写明抛出的错误：请写上 errorRef。',
    en: '"{element}" of an executable process does not name its error: write its errorRef.',
  },
  find: ({ nodes }) =>
    nodes.filter(
      (node) =>
        isA('endEvent')(node) &&
        isExecutable(node) &&
        definitionsOf(node).some((definition) => typeOf(definition) === 'errorEventDefinition' && !definition['errorRef']),
    ),
};
