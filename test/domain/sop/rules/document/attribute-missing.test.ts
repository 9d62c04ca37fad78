import { diagram } from '../../../engine/diagram.ts';
import { attributeMissing } from '../../../../../domain/sop/rules/document/attribute-missing.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(attributeMissing, {
  sound: [
    [
      'an operation with a name',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><message id="ask" itemRef="lot"/><message id="answer" itemRef="box"/><interface id="face" name="I"><operation id="op" name="Op"><inMessageRef>ask</inMessageRef><outMessageRef>answer</outMessageRef></operation></interface>',
      ),
    ],
  ],
  broken: [
    [
      'an interface without a name',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/>',
        's > t > e',
        '<message id="m"/><interface id="f"><operation id="o" name="O"><inMessageRef>m</inMessageRef></operation></interface>',
      ),
      ['f'],
    ],
  ],
});
