import { diagram } from '../../engine/diagram.ts';
import { referenceUnfit } from '../../../../domain/sop/rules/reference-unfit.ts';
import { ruleTable } from '../rule-table.ts';

ruleTable(referenceUnfit, {
  sound: [['a lane of steps', diagram('<startEvent id="s"/><task id="t"/><endEvent id="e"/>', 's > t > e')]],
  broken: [
    [
      'a data object in a lane',
      diagram(
        '<laneSet id="ls"><lane id="l"><flowNodeRef>d</flowNodeRef></lane></laneSet><startEvent id="s"/><task id="t"/><endEvent id="e"/><dataObject id="d"/>',
        's > t > e',
      ),
      ['l'],
    ],
    [
      'a message as the item of a message',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/>',
        's > t > e',
        '<message id="m" itemRef="n"/><message id="n"/>',
      ),
      ['m'],
    ],
  ],
});
