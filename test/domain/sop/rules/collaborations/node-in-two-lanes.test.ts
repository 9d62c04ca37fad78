import { diagram, tags } from '../../../engine/diagram.ts';
import { nodeInTwoLanes } from '../../../../../domain/sop/rules/collaborations/node-in-two-lanes.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(nodeInTwoLanes, {
  sound: [
    [
      'one lane for each',
      diagram(
        '<laneSet id="ls"><lane id="l"><flowNodeRef>s</flowNodeRef></lane><lane id="k"><flowNodeRef>e</flowNodeRef></lane></laneSet>' +
          tags('start:s end:e'),
        's > e',
      ),
    ],
  ],
  broken: [
    [
      'a task in both',
      diagram(
        '<laneSet id="ls"><lane id="l"><flowNodeRef>s</flowNodeRef></lane><lane id="k"><flowNodeRef>s</flowNodeRef></lane></laneSet>' +
          tags('start:s end:e'),
        's > e',
      ),
      ['s'],
    ],
  ],
});
