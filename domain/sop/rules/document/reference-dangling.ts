import { hit, type Rule } from '../../check/rule.ts';

export const referenceDangling: Rule = {
  id: 'reference-dangling',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.3.1 Base Element',
  message: {
    zh: '“{element}”的 {property} 指向 {target}，而文件中没有它：请改正或删除这个引用。',
    en: '"{element}" refers with {property} to {target}, which the file does not have: correct the reference or remove it.',
  },
  find: ({ dangling }) =>
    dangling
      .filter(({ element, property, id }) => !told.has(property) && !id.includes(':') && element.$type.startsWith('bpmn:'))
      .filter(({ element, property }) => property !== 'sourceRef' && property !== 'targetRef' && element.$parent !== undefined)
      .map(({ element, property, id }) =>
        hit(element.id === undefined ? (element.$parent ?? element) : element, { property, target: id }),
      ),
};

/** References with a rule of their own, and an extension's definition, which no file of BPMN holds. A name with a prefix may stand in an imported file. */
const told = new Set([
  'definition',
  'attachedToRef',
  'default',
  'messageRef',
  'signalRef',
  'errorRef',
  'escalationRef',
  'activityRef',
]);
