import { diagram, tags } from '../../../engine/diagram.ts';
import { decisionUnreadable } from '../../../../../domain/sop/rules/decisions/decision-unreadable.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(decisionUnreadable, {
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
      'broken XML',
      diagram(
        tags('start:s end:e') +
          '<businessRuleTask id="t"><extensionElements><vouch:decision ref="a.dmn" decision="x"/></extensionElements></businessRuleTask>',
        's > t > e',
      ),
      ['a.dmn'],
      { 'a.dmn': '<definitions' },
    ],
  ],
});
