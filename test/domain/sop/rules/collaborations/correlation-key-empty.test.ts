import { tags } from '../../../engine/diagram.ts';
import { catching, starting, message } from '../../../engine/diagram-parts.ts';
import { pools } from '../../pools.ts';
import { correlationKeyEmpty } from '../../../../../domain/sop/rules/collaborations/correlation-key-empty.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(correlationKeyEmpty, {
  sound: [
    [
      'a key with a property',
      pools(
        '<correlationKey id="k"><correlationPropertyRef>cp</correlationPropertyRef></correlationKey>',
        { nodes: tags('start:s end:e'), flows: 's > e' },
        { nodes: tags('start:m end:z'), flows: 'm > z' },
      ).replace('<message id="ms" name="M"/>', '<message id="ms" name="M"/><correlationProperty id="cp"/>'),
    ],
  ],
  broken: [
    [
      'a key without',
      pools(
        '<correlationKey id="k"/>',
        { nodes: tags('start:s task:t and:g throw:h end:e'), flows: 's > t > g > h > e' },
        { nodes: starting('m', message) + tags('task:u end:z') + catching('w', message), flows: 'm > u > w > z' },
      ),
      ['k'],
    ],
  ],
});
