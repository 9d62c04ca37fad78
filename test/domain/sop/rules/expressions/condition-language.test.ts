import { diagram, tags } from '../../../engine/diagram.ts';
import { conditionLanguage } from '../../../../../domain/sop/rules/expressions/condition-language.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(conditionLanguage, {
  sound: [
    [
      'FEEL by its name',
      diagram(
        tags('start:s task:t end:e end:z') +
          '<sequenceFlow id="f" sourceRef="t" targetRef="e"><conditionExpression xsi:type="tFormalExpression" language="https://www.omg.org/spec/DMN/20191111/FEEL/">a</conditionExpression></sequenceFlow>',
        's > t > z',
      ),
    ],
  ],
  broken: [
    [
      'a condition in Groovy',
      diagram(
        tags('start:s task:t end:e end:z') +
          '<sequenceFlow id="f" sourceRef="t" targetRef="e"><conditionExpression xsi:type="tFormalExpression" language="groovy">a</conditionExpression></sequenceFlow>',
        's > t > z',
      ),
      ['f'],
    ],
  ],
});
