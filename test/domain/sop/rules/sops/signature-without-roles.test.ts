import { diagram, tags } from '../../../engine/diagram.ts';
import { signatureWithoutRoles } from '../../../../../domain/sop/rules/sops/signature-without-roles.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(signatureWithoutRoles, {
  sound: [
    [
      'a role',
      diagram(
        tags('start:s user:v end:e') +
          '<userTask id="u"><extensionElements><vouch:signature meaning="审核" meaningEn="Review" roles="quality-engineer"/></extensionElements></userTask>',
        's > v > u > e',
      ),
    ],
  ],
  broken: [
    [
      'none',
      diagram(
        tags('start:s user:v end:e') +
          '<userTask id="u"><extensionElements><vouch:signature meaning="审核" meaningEn="Review"/></extensionElements></userTask>',
        's > v > u > e',
      ),
      ['u'],
    ],
  ],
});
