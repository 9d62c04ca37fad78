import { tags } from '../../../engine/diagram.ts';
import { catching, starting, message } from '../../../engine/diagram-parts.ts';
import { pools } from '../../pools.ts';
import { participantMultiplicity } from '../../../../../domain/sop/rules/collaborations/participant-multiplicity.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(participantMultiplicity, {
  sound: [
    [
      'one to three',
      pools(
        '<participant id="D"><participantMultiplicity minimum="1" maximum="3"/></participant>',
        { nodes: tags('start:s task:t and:g throw:h end:e'), flows: 's > t > g > h > e' },
        { nodes: starting('m', message) + tags('task:u end:z') + catching('w', message), flows: 'm > u > w > z' },
      ),
    ],
  ],
  broken: [
    [
      'three to one',
      pools(
        '<participant id="D"><participantMultiplicity minimum="3" maximum="1"/></participant>',
        { nodes: tags('start:s task:t and:g throw:h end:e'), flows: 's > t > g > h > e' },
        { nodes: starting('m', message) + tags('task:u end:z') + catching('w', message), flows: 'm > u > w > z' },
      ),
      ['D'],
    ],
  ],
});
