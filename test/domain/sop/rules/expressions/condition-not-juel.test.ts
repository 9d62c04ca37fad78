import { diagram, tags } from '../../../engine/diagram.ts';
import { conditionNotJuel } from '../../../../../domain/sop/rules/expressions/condition-not-juel.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(conditionNotJuel, {
  sound: [
    [
      'JUEL in a file of Camunda',
      diagram(tags('start:s xor:g end:e end:z'), 's > g\ng > e | ${a > 5}\ng > z | ${a <= 5}').replace(
        '<definitions ',
        '<definitions xmlns:camunda="http://camunda.org/schema/1.0/bpmn" ',
      ),
    ],
  ],
  broken: [
    [
      'JUEL in a file that says nothing of it',
      diagram(tags('start:s xor:g end:e end:z'), 's > g\ng > e | ${a}\ng > z | true'),
      ['g_e'],
    ],
    [
      'a method call',
      diagram(tags('start:s xor:g end:e end:z'), 's > g\ng > e | ${bean.ask(1)}\ng > z | true').replace(
        '<definitions ',
        '<definitions xmlns:camunda="http://camunda.org/schema/1.0/bpmn" ',
      ),
      ['g_e'],
    ],
  ],
});
