import { isEvent, definitionsOf, isExecutable } from '../../check/element-kinds.ts';
import { isProcessStart } from '../../check/is-process-start.ts';
import { isSop } from '../../check/is-sop.ts';
import { typeOf } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const signalMissing: Rule = {
  id: 'signal-missing',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.5 Event Definitions',
  message: {
    zh: '可执行流程的“{element}”没有写明信号：请写上 signalRef。',
    en: '"{element}" of an executable process does not name its signal: write its signalRef.',
  },
  find: ({ nodes, definitions }) =>
    nodes.filter(
      (node) =>
        isEvent(node) &&
        isExecutable(node) &&
        (isSop(definitions) || !isProcessStart(node)) &&
        definitionsOf(node).some((definition) => typeOf(definition) === 'signalEventDefinition' && !definition['signalRef']),
    ),
};
