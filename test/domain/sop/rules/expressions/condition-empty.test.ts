import { diagram, tags } from '../../../engine/diagram.ts';
import { conditionEmpty } from '../../../../../domain/sop/rules/expressions/condition-empty.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(conditionEmpty, {
  sound: [['a written condition', diagram(tags('start:s xor:g end:e end:z'), 's > g\ng > e | a\ng > z | b')]],
  broken: [
    [
      'an empty condition',
      diagram(
        tags('start:s task:t end:e end:z') +
          '<sequenceFlow id="f" sourceRef="t" targetRef="e"><conditionExpression xsi:type="tFormalExpression"> </conditionExpression></sequenceFlow>',
        's > t > z',
      ),
      ['f'],
    ],
  ],
});
