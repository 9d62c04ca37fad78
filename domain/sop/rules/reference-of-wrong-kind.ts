import { targetOf } from '../check/references.ts';
import { typeOf } from '../moddle-access.ts';
import { hit, type Rule } from '../check/rule.ts';

export const referenceOfWrongKind: Rule = {
  id: 'reference-of-wrong-kind',
  severity: 'error',
  source: 'BPMN 2.0.2, 8.3.1 Base Element, and the attribute’s own table',
  message: {
    zh: '“{element}”的 {property} 指向 {target}，但后者是 {type}：请改为指向 {wanted}。',
    en: '"{element}" refers with {property} to {target}, which is a {type}: let it refer to a {wanted}.',
  },
  find: ({ elements }) =>
    elements.flatMap((element) =>
      Object.entries(kinds).flatMap(([property, wanted]) => {
        const target = targetOf(element, property);
        const fits = !target || typeOf(target) === wanted;
        return fits ? [] : [hit(element, { property, target: target.id ?? '', type: typeOf(target), wanted })];
      }),
    ),
};

/** What each reference leads to, by its name. */
const kinds: Record<string, string> = {
  messageRef: 'message',
  signalRef: 'signal',
  errorRef: 'error',
  escalationRef: 'escalation',
  operationRef: 'operation',
  dataObjectRef: 'dataObject',
  dataStoreRef: 'dataStore',
  processRef: 'process',
  itemSubjectRef: 'itemDefinition',
};
