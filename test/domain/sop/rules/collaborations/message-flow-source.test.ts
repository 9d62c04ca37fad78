import { tags } from '../../../engine/diagram.ts';
import { catching, starting, message } from '../../../engine/diagram-parts.ts';
import { pools } from '../../pools.ts';
import { messageFlowSource } from '../../../../../domain/sop/rules/collaborations/message-flow-source.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(messageFlowSource, {
  sound: [
    [
      'from a task to a start',
      pools(
        '<messageFlow id="f" sourceRef="t" targetRef="m"/>',
        { nodes: tags('start:s task:t and:g throw:h end:e'), flows: 's > t > g > h > e' },
        { nodes: starting('m', message) + tags('task:u end:z') + catching('w', message), flows: 'm > u > w > z' },
      ),
    ],
  ],
  broken: [
    [
      'from a start event',
      pools(
        '<messageFlow id="f" sourceRef="s" targetRef="m"/>',
        { nodes: tags('start:s task:t and:g throw:h end:e'), flows: 's > t > g > h > e' },
        { nodes: starting('m', message) + tags('task:u end:z') + catching('w', message), flows: 'm > u > w > z' },
      ),
      ['f'],
    ],
    [
      'from a catching event',
      pools(
        '<messageFlow id="f" sourceRef="w" targetRef="t"/>',
        { nodes: tags('start:s task:t and:g throw:h end:e'), flows: 's > t > g > h > e' },
        { nodes: starting('m', message) + tags('task:u end:z') + catching('w', message), flows: 'm > u > w > z' },
      ),
      ['f'],
    ],
  ],
});
