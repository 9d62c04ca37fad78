import { diagram, tags } from '../../../engine/diagram.ts';
import { dutyKindUnknown } from '../../../../../domain/sop/rules/sops/duty-kind-unknown.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(dutyKindUnknown, {
  sound: [
    [
      'each kind',
      diagram(
        tags('start:s user:v end:e') +
          '<userTask id="u"><extensionElements><vouch:duty kind="separation" steps="v"/><vouch:duty kind="binding" steps="v" over="batch"/></extensionElements></userTask>',
        's > v > u > e',
      ),
    ],
  ],
  broken: [
    [
      'a misspelt kind',
      diagram(
        tags('start:s user:v end:e') +
          '<userTask id="u"><extensionElements><vouch:duty kind="seperation" steps="v"/></extensionElements></userTask>',
        's > v > u > e',
      ),
      ['u'],
    ],
    [
      'an unknown span',
      diagram(
        tags('start:s user:v end:e') +
          '<userTask id="u"><extensionElements><vouch:duty kind="binding" over="year" steps="v"/></extensionElements></userTask>',
        's > v > u > e',
      ),
      ['u'],
    ],
  ],
});
