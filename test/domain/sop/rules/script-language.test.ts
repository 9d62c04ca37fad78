import { diagram, tags } from '../../engine/diagram.ts';
import { named } from '../../engine/diagram-parts.ts';
import { scriptLanguage } from '../../../../domain/sop/rules/script-language.ts';
import { ours } from '../ours.ts';
import { ruleTable } from '../rule-table.ts';

ruleTable(scriptLanguage, {
  sound: [
    [
      'one in Groovy in a diagram of another tool',
      diagram(
        tags('start:s end:e') + '<scriptTask id="t" scriptFormat="groovy"><script>x</script></scriptTask>',
        's > t > e',
        named,
      ),
    ],
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
      ours(
        diagram(
          tags('start:s end:e') + '<scriptTask id="t" scriptFormat="groovy"><script>x</script></scriptTask>',
          's > t > e',
          named,
        ),
      ),
      ['t'],
    ],
  ],
});
