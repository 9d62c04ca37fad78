import { diagram, tags } from '../../../engine/diagram.ts';
import { catching } from '../../../engine/diagram-parts.ts';
import { conditionNotFeel } from '../../../../../domain/sop/rules/expressions/condition-not-feel.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(conditionNotFeel, {
  sound: [
    [
      'conditions with and without an equals sign',
      diagram(tags('start:s xor:g end:e end:z'), 's > g\ng > e | amount > 5\ng > z | =amount <= 5'),
    ],
    [
      'a condition in another language, of a flow without an id',
      diagram(
        tags('start:s task:t end:e end:z') +
          '<sequenceFlow sourceRef="t" targetRef="e"><conditionExpression xsi:type="tFormalExpression" language="groovy">return true;</conditionExpression></sequenceFlow>',
        's > t > z',
      ),
    ],
  ],
  broken: [
    ['a condition cut short', diagram(tags('start:s xor:g end:e end:z'), 's > g\ng > e | amount >\ng > z | true'), ['g_e']],
    [
      'a conditional event that is no FEEL',
      diagram(
        tags('start:s end:e') +
          catching(
            'c',
            '<conditionalEventDefinition><condition xsi:type="tFormalExpression">if then</condition></conditionalEventDefinition>',
          ),
        's > c > e',
      ),
      ['c'],
    ],
  ],
});
