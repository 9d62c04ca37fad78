import { diagram } from '../../../engine/diagram.ts';
import { outputWhileExecutingUnlisted } from '../../../../../domain/sop/rules/data/output-while-executing-unlisted.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(outputWhileExecutingUnlisted, {
  sound: [
    [
      'one that is listed',
      diagram(
        '<startEvent id="s"/><task id="t"><ioSpecification><dataOutput id="i"/><inputSet/><outputSet id="x"><dataOutputRefs>i</dataOutputRefs><whileExecutingOutputRefs>i</whileExecutingOutputRefs></outputSet></ioSpecification></task><endEvent id="e"/>',
        's > t > e',
      ),
    ],
  ],
  broken: [
    [
      'one that is not',
      diagram(
        '<startEvent id="s"/><task id="t"><ioSpecification><dataOutput id="i"/><inputSet/><outputSet id="x"><whileExecutingOutputRefs>i</whileExecutingOutputRefs></outputSet></ioSpecification></task><endEvent id="e"/>',
        's > t > e',
      ),
      ['x'],
    ],
  ],
});
