import { tags } from '../../../engine/diagram.ts';
import { pools, twoPools } from '../../pools.ts';
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
  broken: [['a key without', twoPools('<correlationKey id="k"/>'), ['k']]],
});
