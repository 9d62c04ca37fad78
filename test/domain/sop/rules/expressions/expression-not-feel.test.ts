import { diagram, tags } from '../../../engine/diagram.ts';
import { expressionNotFeel } from '../../../../../domain/sop/rules/expressions/expression-not-feel.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(expressionNotFeel, {
  sound: [
    [
      'a mapping that is FEEL',
      diagram(
        tags('start:s end:e') +
          '<scriptTask id="t"><extensionElements><vouch:input source="=a + 1" target="b"/></extensionElements><script>1</script></scriptTask>',
        's > t > e',
      ),
    ],
  ],
  broken: [
    [
      'a mapping that is none',
      diagram(
        tags('start:s end:e') +
          '<task id="t"><extensionElements><vouch:input source="=a +" target="b"/></extensionElements></task>',
        's > t > e',
      ),
      ['t'],
    ],
  ],
});
