import { diagram } from '../../../engine/diagram.ts';
import { assignmentInformal } from '../../../../../domain/sop/rules/expressions/assignment-informal.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(assignmentInformal, {
  sound: [
    [
      'a formal one',
      diagram(
        '<startEvent id="s"/><task id="t"><ioSpecification><dataInput id="i"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet></outputSet></ioSpecification><dataInputAssociation><targetRef>i</targetRef><assignment><from xsi:type="tFormalExpression">1</from><to xsi:type="tFormalExpression">i</to></assignment></dataInputAssociation></task><endEvent id="e"/>',
        's > t > e',
      ),
    ],
  ],
  broken: [
    [
      'a source in words',
      diagram(
        '<startEvent id="s"/><task id="t"><ioSpecification><dataInput id="i"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet></outputSet></ioSpecification><dataInputAssociation><targetRef>i</targetRef><assignment><from >1</from><to xsi:type="tFormalExpression">i</to></assignment></dataInputAssociation></task><endEvent id="e"/>',
        's > t > e',
      ),
      ['t'],
    ],
  ],
});
