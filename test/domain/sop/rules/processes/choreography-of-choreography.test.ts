import { diagram } from '../../../engine/diagram.ts';
import { choreographyOfChoreography } from '../../../../../domain/sop/rules/processes/choreography-of-choreography.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(choreographyOfChoreography, {
  sound: [
    [
      'a collaboration with one',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/>',
        's > t > e',
        '<collaboration id="x" isClosed="true"><choreographyRef>y</choreographyRef></collaboration><choreography id="y" isClosed="true"/>',
      ),
    ],
  ],
  broken: [
    [
      'a global conversation with one',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/>',
        's > t > e',
        '<globalConversation id="x" ><choreographyRef>y</choreographyRef></globalConversation><choreography id="y" isClosed="true"/>',
      ),
      ['x'],
    ],
  ],
});
