import { diagram, tags } from '../../../engine/diagram.ts';
import { callOfOther } from '../../../../../domain/sop/rules/activities/call-of-other.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(callOfOther, {
  sound: [
    [
      'a global task',
      diagram(tags('start:s end:e') + '<callActivity id="t" calledElement="g"/>', 's > t > e', '<globalUserTask id="g"/>'),
    ],
  ],
  broken: [
    [
      'a task of its own process',
      diagram(tags('start:s task:a end:e') + '<callActivity id="t" calledElement="a"/>', 's > a > t > e'),
      ['t'],
    ],
  ],
});
