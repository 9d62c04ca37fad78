import { diagram, tags } from '../../../engine/diagram.ts';
import { dutyNamesItself } from '../../../../../domain/sop/rules/sops/duty-names-itself.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(dutyNamesItself, {
  sound: [
    [
      'another step',
      diagram(
        tags('start:s user:v end:e') +
          '<userTask id="u"><extensionElements><vouch:duty kind="binding" steps="v"/></extensionElements></userTask>',
        's > v > u > e',
      ),
    ],
  ],
  broken: [
    [
      'itself',
      diagram(
        tags('start:s user:v end:e') +
          '<userTask id="u"><extensionElements><vouch:duty kind="separation" steps="v,u"/></extensionElements></userTask>',
        's > v > u > e',
      ),
      ['u'],
    ],
  ],
});
