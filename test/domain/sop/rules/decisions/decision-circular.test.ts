import { diagram, tags } from '../../../engine/diagram.ts';
import { decisionCircular } from '../../../../../domain/sop/rules/decisions/decision-circular.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(decisionCircular, {
  sound: [
    [
      'a model that can run',
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
      'two decisions that require each other',
      diagram(
        tags('start:s end:e') +
          '<businessRuleTask id="t"><extensionElements><vouch:decision ref="a.dmn" decision="x"/></extensionElements></businessRuleTask>',
        's > t > e',
      ),
      ['a.dmn'],
      {
        'a.dmn':
          '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:d"><decision id="x" name="x"><informationRequirement id="rx"><requiredDecision href="#y"/></informationRequirement><literalExpression><text>1</text></literalExpression></decision><decision id="y" name="y"><informationRequirement id="ry"><requiredDecision href="#x"/></informationRequirement><literalExpression><text>1</text></literalExpression></decision></definitions>',
      },
    ],
    [
      'a decision that requires itself',
      diagram(
        tags('start:s end:e') +
          '<businessRuleTask id="t"><extensionElements><vouch:decision ref="a.dmn" decision="x"/></extensionElements></businessRuleTask>',
        's > t > e',
      ),
      ['a.dmn'],
      {
        'a.dmn':
          '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:d"><decision id="x" name="x"><informationRequirement id="rx"><requiredDecision href="#x"/></informationRequirement><literalExpression><text>1</text></literalExpression></decision></definitions>',
      },
    ],
  ],
});
