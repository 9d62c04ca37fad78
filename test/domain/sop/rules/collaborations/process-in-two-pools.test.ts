import { tags } from '../../../engine/diagram.ts';
import { catching, starting, message } from '../../../engine/diagram-parts.ts';
import { pools } from '../../pools.ts';
import { processInTwoPools } from '../../../../../domain/sop/rules/collaborations/process-in-two-pools.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(processInTwoPools, {
  sound: [
    [
      'one pool for each',
      pools(
        '',
        { nodes: tags('start:s task:t and:g throw:h end:e'), flows: 's > t > g > h > e' },
        { nodes: starting('m', message) + tags('task:u end:z') + catching('w', message), flows: 'm > u > w > z' },
      ),
    ],
  ],
  broken: [
    [
      'two pools of one process',
      pools(
        '<participant id="D" processRef="p"/>',
        { nodes: tags('start:s task:t and:g throw:h end:e'), flows: 's > t > g > h > e' },
        { nodes: starting('m', message) + tags('task:u end:z') + catching('w', message), flows: 'm > u > w > z' },
      ),
      ['p'],
    ],
  ],
});
