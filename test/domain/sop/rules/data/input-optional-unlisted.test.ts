import { diagram } from '../../../engine/diagram.ts';
import { inputOptionalUnlisted } from '../../../../../domain/sop/rules/data/input-optional-unlisted.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(inputOptionalUnlisted, {
  sound: [
    [
      'one that is listed',
      diagram(
        '<startEvent id="s"/><task id="t"><ioSpecification><dataInput id="i"/><inputSet id="x"><dataInputRefs>i</dataInputRefs><optionalInputRefs>i</optionalInputRefs></inputSet><outputSet/></ioSpecification></task><endEvent id="e"/>',
        's > t > e',
      ),
    ],
  ],
  broken: [
    [
      'one that is not',
      diagram(
        '<startEvent id="s"/><task id="t"><ioSpecification><dataInput id="i"/><inputSet id="x"><optionalInputRefs>i</optionalInputRefs></inputSet><outputSet/></ioSpecification></task><endEvent id="e"/>',
        's > t > e',
      ),
      ['x'],
    ],
  ],
});
