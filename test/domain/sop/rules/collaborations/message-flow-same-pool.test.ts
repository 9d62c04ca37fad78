import { tags } from '../../../engine/diagram.ts';
import { catching, starting, message } from '../../../engine/diagram-parts.ts';
import { pools } from '../../pools.ts';
import { messageFlowSamePool } from '../../../../../domain/sop/rules/collaborations/message-flow-same-pool.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(messageFlowSamePool, {
  sound: [
    [
      'from a task to a start',
      pools(
        '<messageFlow id="f" sourceRef="t" targetRef="m"/>',
        { nodes: tags('start:s task:t and:g throw:h end:e'), flows: 's > t > g > h > e' },
        { nodes: starting('m', message) + tags('task:u end:z') + catching('w', message), flows: 'm > u > w > z' },
      ),
    ],
    [
      'to a black box',
      pools(
        '<messageFlow id="f" sourceRef="t" targetRef="C"/>',
        { nodes: tags('start:s task:t and:g throw:h end:e'), flows: 's > t > g > h > e' },
        { nodes: starting('m', message) + tags('task:u end:z') + catching('w', message), flows: 'm > u > w > z' },
      ),
    ],
  ],
  broken: [
    [
      'within a process',
      pools(
        '<messageFlow id="f" sourceRef="t" targetRef="h"/>',
        { nodes: tags('start:s task:t and:g throw:h end:e'), flows: 's > t > g > h > e' },
        { nodes: starting('m', message) + tags('task:u end:z') + catching('w', message), flows: 'm > u > w > z' },
      ),
      ['f'],
    ],
    [
      'to its own pool',
      pools(
        '<messageFlow id="f" sourceRef="t" targetRef="A"/>',
        { nodes: tags('start:s task:t and:g throw:h end:e'), flows: 's > t > g > h > e' },
        { nodes: starting('m', message) + tags('task:u end:z') + catching('w', message), flows: 'm > u > w > z' },
      ),
      ['f'],
    ],
  ],
});
