import { danglingId } from '../check/references.ts';
import { hit, type Rule } from '../check/rule.ts';

export const referenceDangling: Rule = {
  id: 'reference-dangling',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.3.1 Base Element',
  message: {
    zh: '“{element}”的 {property} 指向 {target}，而文件中没有它：请改正或删除这个引用。',
    en: '"{element}" refers with {property} to {target}, which the file does not have: correct the reference or remove it.',
  },
  find: ({ elements }) =>
    elements.flatMap((element) =>
      Object.keys(element)
        .filter((property) => !told.has(property))
        .flatMap((property) => {
          const target = danglingId(element, property);
          return target === undefined ? [] : [hit(element, { property, target })];
        }),
    ),
};

/** References with a rule of their own. */
const told = new Set([
  'sourceRef',
  'targetRef',
  'attachedToRef',
  'default',
  'messageRef',
  'signalRef',
  'errorRef',
  'escalationRef',
  'activityRef',
  'incoming',
  'outgoing',
]);
