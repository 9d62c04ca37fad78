import { diagram } from '../../../engine/diagram.ts';
import { referenceUnfit } from '../../../../../domain/sop/rules/document/reference-unfit.ts';
import { ruleTable } from '../../rule-table.ts';

const linking = (from: string) =>
  diagram(
    '<startEvent id="s"/><endEvent id="e"/>',
    's > e',
    `<message id="m"/><collaboration id="k"><participant id="a"/><participant id="b"/><conversation id="v"><participantRef>a</participantRef><participantRef>b</participantRef></conversation><conversationLink id="n" sourceRef="${from}" targetRef="v"/></collaboration>`,
  );

ruleTable(referenceUnfit, {
  sound: [
    ['a conversation link from a participant', linking('a')],
    ['a lane of steps', diagram('<startEvent id="s"/><task id="t"/><endEvent id="e"/>', 's > t > e')],
  ],
  broken: [
    ['a conversation link from a message', linking('m'), ['n']],
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
