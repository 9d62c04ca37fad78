import { diagram, tags } from '../../../engine/diagram.ts';
import { signatureCount } from '../../../../../domain/sop/rules/sops/signature-count.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(signatureCount, {
  sound: [
    [
      'two',
      diagram(
        tags('start:s user:v end:e') +
          '<userTask id="u"><extensionElements><vouch:signature meaning="审核" meaningEn="Review" roles="q" count="2"/></extensionElements></userTask>',
        's > v > u > e',
      ),
    ],
  ],
  broken: [
    [
      'none',
      diagram(
        tags('start:s user:v end:e') +
          '<userTask id="u"><extensionElements><vouch:signature meaning="审核" meaningEn="Review" roles="q" count="0"/></extensionElements></userTask>',
        's > v > u > e',
      ),
      ['u'],
    ],
  ],
});
