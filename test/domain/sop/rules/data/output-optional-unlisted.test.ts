import { diagram } from '../../../engine/diagram.ts';
import { outputOptionalUnlisted } from '../../../../../domain/sop/rules/data/output-optional-unlisted.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(outputOptionalUnlisted, {
  sound: [
    [
      'one that is listed',
      diagram(
        '<startEvent id="s"/><task id="t"><ioSpecification><dataOutput id="i"/><inputSet/><outputSet id="x"><dataOutputRefs>i</dataOutputRefs><optionalOutputRefs>i</optionalOutputRefs></outputSet></ioSpecification></task><endEvent id="e"/>',
        's > t > e',
      ),
    ],
  ],
  broken: [
    [
      'one that is not',
      diagram(
        '<startEvent id="s"/><task id="t"><ioSpecification><dataOutput id="i"/><inputSet/><outputSet id="x"><optionalOutputRefs>i</optionalOutputRefs></outputSet></ioSpecification></task><endEvent id="e"/>',
        's > t > e',
      ),
      ['x'],
    ],
  ],
});
