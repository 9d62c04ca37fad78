import { isEvent, definitionsOf, isExecutable } from '../../check/element-kinds.ts';
import { typeOf } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const messageMissing: Rule = {
  id: 'message-missing',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.5 Event Definitions, Message Event Definition',
  message: {
    zh: '可执行流程的“{element}”没有写明消息：请写上 messageRef。',
    en: '"{element}" of an executable process does not name its message: write its messageRef.',
  },
  find: ({ nodes, messageFlows }) =>
    nodes.filter(
      (node) =>
        isEvent(node) &&
        isExecutable(node) &&
        !messageFlows.some((flow) => flow['sourceRef'] === node || flow['targetRef'] === node) &&
        definitionsOf(node).some((definition) => typeOf(definition) === 'messageEventDefinition' && !definition['messageRef']),
    ),
};
