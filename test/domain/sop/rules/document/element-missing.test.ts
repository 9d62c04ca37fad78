import { diagram } from '../../../engine/diagram.ts';
import { elementMissing } from '../../../../../domain/sop/rules/document/element-missing.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(elementMissing, {
  sound: [
    [
      'a specification with both its sets',
      diagram(
        '<startEvent id="s"/><task id="t"><ioSpecification><inputSet></inputSet><outputSet></outputSet></ioSpecification></task><endEvent id="e"/>',
        's > t > e',
      ),
    ],
  ],
  broken: [
    [
      'a specification without output set',
      diagram(
        '<startEvent id="s"/><task id="t"><ioSpecification id="i"><inputSet/></ioSpecification></task><endEvent id="e"/>',
        's > t > e',
      ),
      ['i'],
    ],
    [
      'an operation without its message',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/>',
        's > t > e',
        '<interface id="f" name="F"><operation id="o" name="O"/></interface>',
      ),
      ['o'],
    ],
  ],
});
