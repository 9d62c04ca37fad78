import { diagram, tags } from '../../../engine/diagram.ts';
import { defaultOfOther } from '../../../../../domain/sop/rules/flows/default-of-other.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(defaultOfOther, {
  sound: [
    [
      'a default of an activity',
      diagram(tags('start:s end:e end:z') + '<task id="t" default="t_z"/>', 's > t\nt > e | x\nt > z'),
    ],
  ],
  broken: [
    [
      'a default of a parallel gateway',
      diagram(tags('start:s end:e end:z') + '<parallelGateway id="g" default="g_z"/>', 's > g > e\ng > z'),
      ['g'],
    ],
  ],
});
