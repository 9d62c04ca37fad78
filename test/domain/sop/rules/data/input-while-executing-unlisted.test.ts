import { diagram } from '../../../engine/diagram.ts';
import { inputWhileExecutingUnlisted } from '../../../../../domain/sop/rules/data/input-while-executing-unlisted.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(inputWhileExecutingUnlisted, {
  sound: [
    [
      'one that is listed',
      diagram(
        '<startEvent id="s"/><task id="t"><ioSpecification><dataInput id="i"/><inputSet id="x"><dataInputRefs>i</dataInputRefs><whileExecutingInputRefs>i</whileExecutingInputRefs></inputSet><outputSet/></ioSpecification></task><endEvent id="e"/>',
        's > t > e',
      ),
    ],
  ],
  broken: [
    [
      'one that is not',
      diagram(
        '<startEvent id="s"/><task id="t"><ioSpecification><dataInput id="i"/><inputSet id="x"><whileExecutingInputRefs>i</whileExecutingInputRefs></inputSet><outputSet/></ioSpecification></task><endEvent id="e"/>',
        's > t > e',
      ),
      ['x'],
    ],
  ],
});
