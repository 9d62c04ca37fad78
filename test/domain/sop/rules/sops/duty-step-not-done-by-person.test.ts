import { diagram, tags } from '../../../engine/diagram.ts';
import { dutyStepNotDoneByPerson } from '../../../../../domain/sop/rules/sops/duty-step-not-done-by-person.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(dutyStepNotDoneByPerson, {
  sound: [
    [
      'a user task',
      diagram(
        tags('start:s user:v end:e') +
          '<userTask id="u"><extensionElements><vouch:duty kind="separation" steps="v"/></extensionElements></userTask>',
        's > v > u > e',
      ),
    ],
  ],
  broken: [
    [
      'a start event',
      diagram(
        tags('start:s user:v end:e') +
          '<userTask id="u"><extensionElements><vouch:duty kind="separation" steps="s"/></extensionElements></userTask>',
        's > v > u > e',
      ),
      ['u'],
    ],
  ],
});
