import { diagram, tags } from '../../../engine/diagram.ts';
import { catching, starting, message } from '../../../engine/diagram-parts.ts';
import { pools } from '../../pools.ts';
import { laneOfOtherProcess } from '../../../../../domain/sop/rules/collaborations/lane-of-other-process.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(laneOfOtherProcess, {
  sound: [
    [
      'a lane of its own',
      diagram('<laneSet id="ls"><lane id="l"><flowNodeRef>s</flowNodeRef></lane></laneSet>' + tags('start:s end:e'), 's > e'),
    ],
  ],
  broken: [
    [
      'another process’s step',
      pools(
        '',
        {
          nodes: '<laneSet id="ls"><lane id="l"><flowNodeRef>u</flowNodeRef></lane></laneSet>' + tags('start:s end:e'),
          flows: 's > e',
        },
        { nodes: starting('m', message) + tags('task:u end:z') + catching('w', message), flows: 'm > u > w > z' },
      ),
      ['l'],
    ],
  ],
});
