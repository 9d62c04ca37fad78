import { diagram } from '../../../engine/diagram.ts';
import { scriptFormatMissing } from '../../../../../domain/sop/rules/activities/script-format-missing.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(scriptFormatMissing, {
  sound: [
    [
      'a script with its language',
      diagram(
        '<startEvent id="s"/><scriptTask id="t" scriptFormat="feel"><script>1</script></scriptTask><endEvent id="e"/>',
        's > t > e',
      ),
    ],
  ],
  broken: [
    [
      'a script without',
      diagram('<startEvent id="s"/><scriptTask id="t"><script>1</script></scriptTask><endEvent id="e"/>', 's > t > e'),
      ['t'],
    ],
  ],
});
