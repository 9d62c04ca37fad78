import { diagram, tags } from '../../../engine/diagram.ts';
import { defaultWithCondition } from '../../../../../domain/sop/rules/flows/default-with-condition.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(defaultWithCondition, {
  sound: [
    [
      'a default without a condition',
      diagram(tags('start:s end:e end:z') + '<exclusiveGateway id="g" default="g_z"/>', 's > g\ng > e | x\ng > z'),
    ],
  ],
  broken: [
    [
      'a default with a condition',
      diagram(tags('start:s end:e end:z') + '<exclusiveGateway id="g" default="g_z"/>', 's > g\ng > e | x\ng > z | y'),
      ['g'],
    ],
  ],
});
