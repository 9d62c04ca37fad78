import { tags } from '../../../engine/diagram.ts';
import { catching, starting, message } from '../../../engine/diagram-parts.ts';
import { pools } from '../../pools.ts';
import { messageFlowEnd } from '../../../../../domain/sop/rules/collaborations/message-flow-end.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(messageFlowEnd, {
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
      'to an unknown id',
      pools(
        '<messageFlow id="f" sourceRef="t" targetRef="x"/>',
        { nodes: tags('start:s task:t and:g throw:h end:e'), flows: 's > t > g > h > e' },
        { nodes: starting('m', message) + tags('task:u end:z') + catching('w', message), flows: 'm > u > w > z' },
      ),
      ['f'],
    ],
    [
      'from nowhere',
      pools(
        '<messageFlow id="f" targetRef="m"/>',
        { nodes: tags('start:s task:t and:g throw:h end:e'), flows: 's > t > g > h > e' },
        { nodes: starting('m', message) + tags('task:u end:z') + catching('w', message), flows: 'm > u > w > z' },
      ),
      ['f'],
    ],
  ],
});
