import { diagram, tags } from '../../../engine/diagram.ts';
import { conditionMissing } from '../../../../../domain/sop/rules/flows/condition-missing.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(conditionMissing, {
  sound: [
    [
      'a file whose conditions are in another language',
      diagram(tags('start:s xor:g end:e end:z'), 's > g > z\ng > e').replace(
        ' id="definitions"',
        ' expressionLanguage="http://www.w3.org/1999/XPath" id="definitions"',
      ),
    ],
    [
      'an inclusive gateway, which takes a flow without a condition always',
      diagram(tags('start:s or:g end:e end:z'), 's > g > z\ng > e | x'),
    ],
    [
      'a condition and a default',
      diagram(tags('start:s end:e end:z') + '<exclusiveGateway id="g" default="g_z"/>', 's > g\ng > e | x\ng > z'),
    ],
    ['a sketch that nobody runs', diagram(tags('start:s xor:g end:e end:z'), 's > g > e\ng > z').replace('true', 'false')],
  ],
  broken: [['a gateway that cannot decide', diagram(tags('start:s xor:g end:e end:z'), 's > g > z\ng > e | x'), ['g_z']]],
});
