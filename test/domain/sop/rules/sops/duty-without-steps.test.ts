import { diagram, tags } from '../../../engine/diagram.ts';
import { dutyWithoutSteps } from '../../../../../domain/sop/rules/sops/duty-without-steps.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(dutyWithoutSteps, {
  sound: [
    [
      'a step',
      diagram(
        tags('start:s user:v end:e') +
          '<userTask id="u"><extensionElements><vouch:duty kind="binding" steps="v"/></extensionElements></userTask>',
        's > v > u > e',
      ),
    ],
  ],
  broken: [
    [
      'none',
      diagram(
        tags('start:s user:v end:e') +
          '<userTask id="u"><extensionElements><vouch:duty kind="separation"/></extensionElements></userTask>',
        's > v > u > e',
      ),
      ['u'],
    ],
  ],
});
