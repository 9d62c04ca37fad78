import { tags } from '../../../engine/diagram.ts';
import { catching, starting, message } from '../../../engine/diagram-parts.ts';
import { pools } from '../../pools.ts';
import { messageFlowEventKind } from '../../../../../domain/sop/rules/collaborations/message-flow-event-kind.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(messageFlowEventKind, {
  sound: [
    [
      'from a task to a message start',
      pools(
        '<messageFlow id="f" sourceRef="t" targetRef="m"/>',
        { nodes: tags('start:s task:t and:g throw:h end:e'), flows: 's > t > g > h > e' },
        { nodes: starting('m', message) + tags('task:u end:z') + catching('w', message), flows: 'm > u > w > z' },
      ),
    ],
  ],
  broken: [
    [
      'from a plain event',
      pools(
        '<messageFlow id="f" sourceRef="h" targetRef="m"/>',
        { nodes: tags('start:s task:t and:g throw:h end:e'), flows: 's > t > g > h > e' },
        { nodes: starting('m', message) + tags('task:u end:z') + catching('w', message), flows: 'm > u > w > z' },
      ),
      ['h'],
    ],
  ],
});
