import { isA } from '../../check/element-kinds.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { child, list } from '../../moddle-access.ts';

export const globalConversationContent: Rule = {
  id: 'global-conversation-content',
  severity: 'warning',
  source: 'BPMN 2.0.2, 9.5.5 Global Conversation',
  message: {
    zh: '全局会话“{element}”含有 {property}：全局会话只有参与方、消息流和关联键，请移出其余内容。',
    en: 'The global conversation "{element}" holds {property}: it may have participants, message flows and correlation keys only, so move the rest elsewhere.',
  },
  find: ({ elements }) =>
    elements
      .filter(isA('globalConversation'))
      .flatMap((element) =>
        foreign
          .filter((property) => child(element, property) ?? list(element, property)[0])
          .map((property) => hit(element, { property })),
      ),
};

const foreign = ['conversations', 'participantAssociations', 'messageFlowAssociations', 'conversationAssociations', 'artifacts'];
