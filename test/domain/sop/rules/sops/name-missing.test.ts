import { diagram, tags } from '../../../engine/diagram.ts';
import { nameMissing } from '../../../../../domain/sop/rules/sops/name-missing.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(nameMissing, {
  sound: [
    [
      'a name for each',
      diagram(
        '<startEvent id="s" name="开始" vouch:nameEn="Start"/><endEvent id="e" name="结束" vouch:nameEn="End"/>',
        's > e',
      ).replace('<process ', '<process name="流程" vouch:nameEn="P" '),
    ],
    ['a diagram of another tool', diagram(tags('start:s end:e'), 's > e')],
  ],
  broken: [
    [
      'an end without a name',
      diagram('<startEvent id="s" name="开始" vouch:nameEn="Start"/><endEvent id="e"/>', 's > e').replace(
        '<process ',
        '<process name="流程" vouch:nameEn="P" ',
      ),
      ['e'],
    ],
  ],
});
