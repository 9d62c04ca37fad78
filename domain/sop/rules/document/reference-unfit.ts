import { isFollowed, wrongReferences } from '../../check/wrong-references.ts';
import type { Rule } from '../../check/rule.ts';

export const referenceUnfit: Rule = {
  id: 'reference-unfit',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.3.1 Base Element, and the attribute’s own table',
  message: {
    zh: '“{element}”的 {property} 列有 {target}，但后者是 {type}，不影响运行：请改为 {wanted}，或删除该引用。',
    en: '"{element}" names {target} under {property}, which is a {type}; it runs without, but name a {wanted} or remove the reference.',
  },
  find: ({ elements }) => wrongReferences(elements, (property) => !isFollowed(property)),
};
