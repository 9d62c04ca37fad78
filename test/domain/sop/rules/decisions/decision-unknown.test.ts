import { diagram, tags } from '../../../engine/diagram.ts';
import { decisionUnknown } from '../../../../../domain/sop/rules/decisions/decision-unknown.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(decisionUnknown, {
  sound: [
    [
      'a decision of the model',
      diagram(
        tags('start:s end:e') +
          '<businessRuleTask id="t"><extensionElements><vouch:decision ref="a.dmn" decision="x"/></extensionElements></businessRuleTask>',
        's > t > e',
      ),
      {
        'a.dmn':
          '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:d"><decision id="x" name="x"><literalExpression><text>1</text></literalExpression></decision></definitions>',
      },
    ],
  ],
  broken: [
    [
      'one that it has not',
      diagram(
        tags('start:s end:e') +
          '<businessRuleTask id="t"><extensionElements><vouch:decision ref="a.dmn" decision="y"/></extensionElements></businessRuleTask>',
        's > t > e',
      ),
      ['t'],
      {
        'a.dmn':
          '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:d"><decision id="x" name="x"><literalExpression><text>1</text></literalExpression></decision></definitions>',
      },
    ],
  ],
});
