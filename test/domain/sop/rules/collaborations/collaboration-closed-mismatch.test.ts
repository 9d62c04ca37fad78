import { diagram } from '../../../engine/diagram.ts';
import { collaborationClosedMismatch } from '../../../../../domain/sop/rules/collaborations/collaboration-closed-mismatch.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(collaborationClosedMismatch, {
  sound: [
    [
      'both closed',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/>',
        's > t > e',
        '<collaboration id="x" isClosed="true"><choreographyRef>y</choreographyRef></collaboration><choreography id="y" isClosed="true"/>',
      ),
    ],
  ],
  broken: [
    [
      'one open',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/>',
        's > t > e',
        '<collaboration id="x" ><choreographyRef>y</choreographyRef></collaboration><choreography id="y" isClosed="true"/>',
      ),
      ['x'],
    ],
  ],
});
