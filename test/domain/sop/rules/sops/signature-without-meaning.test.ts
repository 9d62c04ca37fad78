import { diagram, tags } from '../../../engine/diagram.ts';
import { signatureWithoutMeaning } from '../../../../../domain/sop/rules/sops/signature-without-meaning.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(signatureWithoutMeaning, {
  sound: [
    [
      'a meaning',
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
          '<userTask id="u"><extensionElements><vouch:signature roles="quality-engineer"/></extensionElements></userTask>',
        's > v > u > e',
      ),
      ['u'],
    ],
  ],
});
