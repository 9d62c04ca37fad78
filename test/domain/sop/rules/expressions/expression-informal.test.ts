import { diagram } from '../../../engine/diagram.ts';
import { expressionInformal } from '../../../../../domain/sop/rules/expressions/expression-informal.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(expressionInformal, {
  sound: [
    [
      'a formal condition',
      diagram(
        '<startEvent id="s"/><exclusiveGateway id="g" default="h"/><task id="t"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="g" targetRef="t"><conditionExpression xsi:type="tFormalExpression">a</conditionExpression></sequenceFlow><sequenceFlow id="h" sourceRef="g" targetRef="e"/>',
        's > g\nt > e',
      ),
    ],
    [
      'a marked expression',
      diagram(
        '<startEvent id="s"/><exclusiveGateway id="g" default="h"/><task id="t"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="g" targetRef="t"><conditionExpression>=a</conditionExpression></sequenceFlow><sequenceFlow id="h" sourceRef="g" targetRef="e"/>',
        's > g\nt > e',
      ),
    ],
    [
      'a time of ISO 8601',
      diagram(
        '<startEvent id="s"/><intermediateCatchEvent id="t"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent><endEvent id="e"/>',
        's > t > e',
      ),
    ],
  ],
  broken: [
    [
      'a condition in words',
      diagram(
        '<startEvent id="s"/><exclusiveGateway id="g" default="h"/><task id="t"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="g" targetRef="t"><conditionExpression>enough</conditionExpression></sequenceFlow><sequenceFlow id="h" sourceRef="g" targetRef="e"/>',
        's > g\nt > e',
      ),
      ['f'],
    ],
    [
      'a loop until a condition in words',
      diagram(
        '<startEvent id="s"/><task id="t"><standardLoopCharacteristics><loopCondition>enough</loopCondition></standardLoopCharacteristics></task><endEvent id="e"/>',
        's > t > e',
      ),
      ['t'],
    ],
  ],
});
