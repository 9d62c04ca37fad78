import { diagram, tags } from '../../engine/diagram.ts';
import { named } from '../../engine/diagram-parts.ts';
import { scriptLanguage } from '../../../../domain/sop/rules/script-language.ts';
import { ruleTable } from '../rule-table.ts';

ruleTable(scriptLanguage, {
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
  broken: [
    [
      'one in Groovy',
      diagram(
        tags('start:s end:e') + '<scriptTask id="t" scriptFormat="groovy"><script>x</script></scriptTask>',
        's > t > e',
        named,
      ),
      ['t'],
    ],
  ],
});
