import { isFollowed, wrongReferences } from '../../check/wrong-references.ts';
import type { Rule } from '../../check/rule.ts';

export const referenceOfWrongKind: Rule = {
  id: 'reference-of-wrong-kind',
  severity: 'error',
  source: 'BPMN 2.0.2, 8.3.1 Base Element, and the attribute’s own table',
  message: {
    zh: '“{element}”的 {property} 指向 {target}，但后者是 {type}：请改为指向 {wanted}。',
    en: '"{element}" refers with {property} to {target}, which is a {type}: let it refer to a {wanted}.',
  },
  find: ({ elements }) => wrongReferences(elements, isFollowed),
};
