import { isEvent, isExecutable, definitionsOf } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';
import { typeOf } from '../../moddle-access.ts';
import type { Moddle } from '../../parse.ts';

export const messageOperationMissing: Rule = {
  id: 'message-operation-missing',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.5 Event Definitions, Message Event Definition',
  message: {
    zh: '可执行流程的消息事件“{element}”没有写明由哪个操作收发：请写上 operationRef，或把流程标为不可执行。',
    en: 'The message event "{element}" of an executable process does not say by which operation its message is exchanged: write its operationRef, or mark the process as not executable.',
  },
  find: ({ nodes, definitions }) =>
    bindsItself(definitions)
      ? []
      : nodes.filter(
          (node) =>
            isEvent(node) &&
            isExecutable(node) &&
            definitionsOf(node).some(
              (definition) => typeOf(definition) === 'messageEventDefinition' && !targetOf(definition, 'operationRef'),
            ),
        ),
};

/** Files written for an engine, ours among them, bind messages by their names and in extensions. */
function bindsItself(definitions: Moddle): boolean {
  return Object.entries(definitions.$attrs ?? {}).some(
    ([name, uri]) => name.startsWith('xmlns:') && uri !== definitions['targetNamespace'] && !standard.test(uri),
  );
}

const standard = /omg\.org|w3\.org|bpmn\.sourceforge\.net|sourceforge\.net\/bpmn|bpmn\.io/;
