import { diagram } from '../../../engine/diagram.ts';
import { globalConversationContent } from '../../../../../domain/sop/rules/processes/global-conversation-content.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(globalConversationContent, {
  sound: [
    [
      'participants alone',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/>',
        's > t > e',
        '<globalConversation id="x" ><participant id="a"/></globalConversation><choreography id="y" isClosed="true"/>',
      ),
    ],
  ],
  broken: [
    [
      'a note',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/>',
        's > t > e',
        '<globalConversation id="x" ><textAnnotation id="n"/></globalConversation><choreography id="y" isClosed="true"/>',
      ),
      ['x'],
    ],
  ],
});
