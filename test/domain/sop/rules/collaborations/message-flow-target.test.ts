import { tags } from '../../../engine/diagram.ts';
import { catching, starting, message } from '../../../engine/diagram-parts.ts';
import { pools } from '../../pools.ts';
import { messageFlowTarget } from '../../../../../domain/sop/rules/collaborations/message-flow-target.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(messageFlowTarget, {
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
      'to an end event',
      pools(
        '<messageFlow id="f" sourceRef="t" targetRef="z"/>',
        { nodes: tags('start:s task:t and:g throw:h end:e'), flows: 's > t > g > h > e' },
        { nodes: starting('m', message) + tags('task:u end:z') + catching('w', message), flows: 'm > u > w > z' },
      ),
      ['f'],
    ],
  ],
});
