import { diagram, tags } from '../../../engine/diagram.ts';
import { dutyStepUnknown } from '../../../../../domain/sop/rules/sops/duty-step-unknown.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(dutyStepUnknown, {
  sound: [
    [
      'a step of another SOP',
      diagram(
        tags('start:s user:v end:e') +
          '<userTask id="u"><extensionElements><vouch:duty kind="separation" steps="other:w"/></extensionElements></userTask>',
        's > v > u > e',
      ),
    ],
    [
      'a step there is',
      diagram(
        tags('start:s user:v end:e') +
          '<userTask id="u"><extensionElements><vouch:duty kind="separation" steps="v"/></extensionElements></userTask>',
        's > v > u > e',
      ),
    ],
  ],
  broken: [
    [
      'one there is not',
      diagram(
        tags('start:s user:v end:e') +
          '<userTask id="u"><extensionElements><vouch:duty kind="separation" steps="w"/></extensionElements></userTask>',
        's > v > u > e',
      ),
      ['u'],
    ],
  ],
});
