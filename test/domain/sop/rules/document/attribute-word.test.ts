import { diagram } from '../../../engine/diagram.ts';
import { attributeWord } from '../../../../../domain/sop/rules/document/attribute-word.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(attributeWord, {
  sound: [
    [
      'a direction of the standard',
      diagram('<startEvent id="s"/><exclusiveGateway id="t" gatewayDirection="Unspecified"/><endEvent id="e"/>', 's > t > e'),
    ],
  ],
  broken: [
    [
      'a direction in small letters',
      diagram('<startEvent id="s"/><exclusiveGateway id="t" gatewayDirection="diverging"/><endEvent id="e"/>', 's > t > e'),
      ['t'],
    ],
  ],
});
