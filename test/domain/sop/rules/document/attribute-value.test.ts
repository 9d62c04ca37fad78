import { diagram } from '../../../engine/diagram.ts';
import { attributeValue } from '../../../../../domain/sop/rules/document/attribute-value.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(attributeValue, {
  sound: [
    [
      'a boolean as a number',
      diagram('<startEvent id="s"/><task id="t" isForCompensation="0" startQuantity="1"/><endEvent id="e"/>', 's > t > e'),
    ],
  ],
  broken: [
    [
      'a boolean that is none',
      diagram('<startEvent id="s"/><task id="t" isForCompensation="yes"/><endEvent id="e"/>', 's > t > e'),
      ['t'],
    ],
    [
      'a number that is none',
      diagram('<startEvent id="s"/><task id="t" completionQuantity="many"/><endEvent id="e"/>', 's > t > e'),
      ['t'],
    ],
  ],
});
