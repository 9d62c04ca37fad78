import { isA } from '../../check/element-kinds.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { list, flag } from '../../moddle-access.ts';

export const collaborationClosedMismatch: Rule = {
  id: 'collaboration-closed-mismatch',
  severity: 'warning',
  source: 'BPMN 2.0.2, 9 Collaboration',
  message: {
    zh: '协作“{element}”的 isClosed 与它引用的编排 {choreography} 不一致：请改为相同。',
    en: 'The isClosed of the collaboration "{element}" differs from that of the choreography {choreography} that it refers to: make them the same.',
  },
  find: ({ elements }) =>
    elements.filter(isA('collaboration')).flatMap((element) =>
      list(element, 'choreographyRef')
        .filter((choreography) => (flag(choreography, 'isClosed') === true) !== (flag(element, 'isClosed') === true))
        .map((choreography) => hit(element, { choreography: choreography.id ?? '' })),
    ),
};
