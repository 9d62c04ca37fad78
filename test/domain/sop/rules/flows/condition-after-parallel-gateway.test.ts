import { diagram, tags } from '../../../engine/diagram.ts';
import { conditionAfterParallelGateway } from '../../../../../domain/sop/rules/flows/condition-after-parallel-gateway.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(conditionAfterParallelGateway, {
  sound: [
    [
      'a parallel split without conditions',
      diagram(tags('start:s and:g task:a task:b and:j end:e'), 's > g > a > j > e\ng > b > j'),
    ],
  ],
  broken: [
    [
      'a parallel split with a condition',
      diagram(tags('start:s and:g task:a task:b and:j end:e'), 's > g > a > j > e\nb > j\ng > b | x'),
      ['g_b'],
    ],
  ],
});
