import { diagram } from '../../../engine/diagram.ts';
import { nameEnMissing } from '../../../../../domain/sop/rules/sops/name-en-missing.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(nameEnMissing, {
  sound: [
    [
      'both names',
      diagram(
        '<startEvent id="s" name="开始" vouch:nameEn="Start"/><endEvent id="e" name="结束" vouch:nameEn="End"/>',
        's > e',
      ).replace('<process ', '<process name="流程" vouch:nameEn="P" '),
    ],
  ],
  broken: [
    [
      'one in Chinese alone',
      diagram('<startEvent id="s" name="开始"/><endEvent id="e" name="结束" vouch:nameEn="End"/>', 's > e').replace(
        '<process ',
        '<process name="流程" vouch:nameEn="P" ',
      ),
      ['s'],
    ],
  ],
});
