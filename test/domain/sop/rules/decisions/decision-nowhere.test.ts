import { diagram, tags } from '../../../engine/diagram.ts';
import { decisionNowhere } from '../../../../../domain/sop/rules/decisions/decision-nowhere.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(decisionNowhere, {
  sound: [
    [
      'a decision beside the diagram',
      diagram(
        tags('start:s end:e') +
          '<businessRuleTask id="t"><extensionElements><vouch:decision decision="x"/></extensionElements></businessRuleTask>',
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
      'one that no file has',
      diagram(
        tags('start:s end:e') +
          '<businessRuleTask id="t"><extensionElements><vouch:decision decision="y"/></extensionElements></businessRuleTask>',
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
