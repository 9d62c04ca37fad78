import { diagram } from '../../../engine/diagram.ts';
import { eventDataCount } from '../../../../../domain/sop/rules/events/event-data-count.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(eventDataCount, {
  sound: [
    [
      'one for the event',
      diagram(
        '<startEvent id="s"/><intermediateCatchEvent id="t"><dataOutput id="o"/><messageEventDefinition messageRef="ms"/></intermediateCatchEvent><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><message id="ms" name="M" itemRef="lot"/><signal id="sg" name="S"/>',
      ),
    ],
    [
      'none at all',
      diagram(
        '<startEvent id="s"/><intermediateCatchEvent id="t"><messageEventDefinition messageRef="ms"/></intermediateCatchEvent><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><message id="ms" name="M" itemRef="lot"/><signal id="sg" name="S"/>',
      ),
    ],
  ],
  broken: [
    [
      'one for two events',
      diagram(
        '<startEvent id="s"/><intermediateCatchEvent id="t"><dataOutput id="o"/><messageEventDefinition messageRef="ms"/><signalEventDefinition signalRef="sg"/></intermediateCatchEvent><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><message id="ms" name="M" itemRef="lot"/><signal id="sg" name="S"/>',
      ),
      ['t'],
    ],
  ],
});
