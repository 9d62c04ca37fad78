import { isA } from '../../check/element-kinds.ts';
import { isSop } from '../../check/is-sop.ts';
import { typeOf } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const notExecuted: Rule = {
  id: 'not-executed',
  severity: 'warning',
  source: 'BPMN 2.0.2, 2.3 Process Execution Conformance',
  message: {
    zh: '“{element}”（{type}）只作说明，不会执行。',
    en: '"{element}" ({type}) is shown but never executed.',
  },
  find: ({ definitions, elements }) =>
    (isSop(definitions) ? elements : [])
      .filter(isA('choreography', 'globalChoreographyTask', 'conversation', 'subConversation', 'globalConversation'))
      .map((element) => hit(element, { type: typeOf(element) })),
};
