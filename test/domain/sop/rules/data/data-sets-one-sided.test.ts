import { diagram } from '../../../engine/diagram.ts';
import { dataSetsOneSided } from '../../../../../domain/sop/rules/data/data-sets-one-sided.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(dataSetsOneSided, {
  sound: [
    [
      'each names the other',
      diagram(
        '<startEvent id="s"/><task id="t"><ioSpecification><inputSet id="x"><outputSetRefs>y</outputSetRefs></inputSet><outputSet id="y"><inputSetRefs>x</inputSetRefs></outputSet></ioSpecification></task><endEvent id="e"/>',
        's > t > e',
      ),
    ],
  ],
  broken: [
    [
      'one does not',
      diagram(
        '<startEvent id="s"/><task id="t"><ioSpecification><inputSet id="x"><outputSetRefs>y</outputSetRefs></inputSet><outputSet id="y"></outputSet></ioSpecification></task><endEvent id="e"/>',
        's > t > e',
      ),
      ['x'],
    ],
  ],
});
