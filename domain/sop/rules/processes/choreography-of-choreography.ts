import { isA } from '../../check/element-kinds.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { list, typeOf } from '../../moddle-access.ts';

export const choreographyOfChoreography: Rule = {
  id: 'choreography-of-choreography',
  severity: 'warning',
  source: 'BPMN 2.0.2, 9 Collaboration',
  message: {
    zh: '“{element}”（{type}）引用了编排 choreographyRef：只有协作可以引用编排，请删除该引用。',
    en: '"{element}" ({type}) refers to a choreography: collaborations alone may, so remove its choreographyRef.',
  },
  find: ({ elements }) =>
    elements
      .filter(isA('choreography', 'globalChoreographyTask', 'globalConversation'))
      .filter((element) => list(element, 'choreographyRef').length > 0)
      .map((element) => hit(element, { type: typeOf(element) })),
};
