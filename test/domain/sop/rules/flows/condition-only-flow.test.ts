import { diagram, tags } from '../../../engine/diagram.ts';
import { conditionOnlyFlow } from '../../../../../domain/sop/rules/flows/condition-only-flow.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(conditionOnlyFlow, {
  sound: [
    [
      'a condition beside a default',
      diagram(tags('start:s end:e end:z') + '<task id="t" default="t_z"/>', 's > t\nt > e | x\nt > z'),
    ],
  ],
  broken: [['a single flow with a condition', diagram(tags('start:s task:t end:e'), 's > t\nt > e | x'), ['t']]],
});
