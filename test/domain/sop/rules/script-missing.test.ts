import { diagram, tags } from '../../engine/diagram.ts';
import { named } from '../../engine/diagram-parts.ts';
import { scriptMissing } from '../../../../domain/sop/rules/script-missing.ts';
import { ruleTable } from '../rule-table.ts';

ruleTable(scriptMissing, {
  sound: [
    [
      'a script in FEEL',
      diagram(
        tags('start:s end:e') + '<scriptTask id="t" scriptFormat="feel"><script>1 + 1</script></scriptTask>',
        's > t > e',
        named,
      ),
    ],
  ],
  broken: [['none', diagram(tags('start:s end:e') + '<scriptTask id="t"/>', 's > t > e', named), ['t']]],
});
