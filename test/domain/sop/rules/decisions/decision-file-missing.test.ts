import { diagram, tags } from '../../../engine/diagram.ts';
import { decisionFileMissing } from '../../../../../domain/sop/rules/decisions/decision-file-missing.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(decisionFileMissing, {
  sound: [
    [
      'a model among the files',
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
      'one that is missing',
      diagram(
        tags('start:s end:e') +
          '<businessRuleTask id="t"><extensionElements><vouch:decision ref="a.dmn" decision="x"/></extensionElements></businessRuleTask>',
        's > t > e',
      ),
      ['t'],
    ],
  ],
});
