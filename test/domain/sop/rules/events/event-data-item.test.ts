import { diagram } from '../../../engine/diagram.ts';
import { eventDataItem } from '../../../../../domain/sop/rules/events/event-data-item.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(eventDataItem, {
  sound: [
    [
      'the item of the message',
      diagram(
        '<startEvent id="s"/><intermediateCatchEvent id="t"><dataOutput id="o" itemSubjectRef="lot"/><messageEventDefinition messageRef="ms"/></intermediateCatchEvent><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><message id="ms" name="M" itemRef="lot"/><signal id="sg" name="S"/>',
      ),
    ],
  ],
  broken: [
    [
      'another item',
      diagram(
        '<startEvent id="s"/><intermediateCatchEvent id="t"><dataOutput id="o" itemSubjectRef="box"/><messageEventDefinition messageRef="ms"/></intermediateCatchEvent><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><message id="ms" name="M" itemRef="lot"/><signal id="sg" name="S"/>',
      ),
      ['t'],
    ],
  ],
});
