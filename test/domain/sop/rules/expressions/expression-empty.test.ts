import { diagram } from '../../../engine/diagram.ts';
import { expressionEmpty } from '../../../../../domain/sop/rules/expressions/expression-empty.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(expressionEmpty, {
  sound: [
    [
      'one with a body',
      diagram(
        '<startEvent id="s"/><task id="t"><multiInstanceLoopCharacteristics><loopCardinality xsi:type="tFormalExpression">2</loopCardinality></multiInstanceLoopCharacteristics></task><endEvent id="e"/>',
        's > t > e',
      ),
    ],
  ],
  broken: [
    [
      'a completion condition without a body',
      diagram(
        '<startEvent id="s"/><task id="t"><multiInstanceLoopCharacteristics><loopCardinality xsi:type="tFormalExpression">2</loopCardinality><completionCondition xsi:type="tFormalExpression"/></multiInstanceLoopCharacteristics></task><endEvent id="e"/>',
        's > t > e',
      ),
      ['t'],
    ],
    [
      'a message path without a body',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/>',
        's > t > e',
        '<message id="m"/><correlationProperty id="c"><correlationPropertyRetrievalExpression messageRef="m"><messagePath/></correlationPropertyRetrievalExpression></correlationProperty>',
      ),
      ['c'],
    ],
  ],
});
