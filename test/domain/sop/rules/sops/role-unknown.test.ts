import { diagram, tags } from '../../../engine/diagram.ts';
import { roleUnknown } from '../../../../../domain/sop/rules/sops/role-unknown.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(roleUnknown, {
  sound: [
    [
      'a role there is',
      diagram(
        tags('start:s user:v end:e') +
          '<userTask id="u"><extensionElements><vouch:assignment roles="quality-engineer"/></extensionElements></userTask>',
        's > v > u > e',
      ),
    ],
  ],
  broken: [
    [
      'one there is not',
      diagram(
        tags('start:s user:v end:e') +
          '<userTask id="u"><extensionElements><vouch:assignment roles="qualty-engineer"/></extensionElements></userTask>',
        's > v > u > e',
      ),
      ['u'],
    ],
    [
      'a signer there is not',
      diagram(
        tags('start:s user:v end:e') +
          '<userTask id="u"><extensionElements><vouch:signature meaning="审核" roles="nobody"/></extensionElements></userTask>',
        's > v > u > e',
      ),
      ['u'],
    ],
  ],
  known: { roles: new Set(['quality-engineer']) },
});
