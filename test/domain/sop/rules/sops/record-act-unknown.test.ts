import { diagram, tags } from '../../../engine/diagram.ts';
import { recordActUnknown } from '../../../../../domain/sop/rules/sops/record-act-unknown.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(recordActUnknown, {
  sound: [
    [
      'an act there is',
      diagram(
        tags('start:s end:e') +
          '<task id="t"><extensionElements><vouch:record noun="complaint" act="open"/></extensionElements></task>',
        's > t > e',
      ),
    ],
  ],
  broken: [
    [
      'one there is not',
      diagram(
        tags('start:s end:e') +
          '<task id="t"><extensionElements><vouch:record noun="complaint" act="opn"/></extensionElements></task>',
        's > t > e',
      ),
      ['t'],
    ],
  ],
  known: { acts: new Set(['complaint.open']) },
});
