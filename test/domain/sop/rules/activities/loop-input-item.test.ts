import { diagram } from '../../../engine/diagram.ts';
import { loopInputItem } from '../../../../../domain/sop/rules/activities/loop-input-item.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(loopInputItem, {
  sound: [
    [
      'an entry of the collection',
      diagram(
        '<startEvent id="s"/><task id="t"><ioSpecification><dataInput id="i" itemSubjectRef="lot"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet></outputSet></ioSpecification><multiInstanceLoopCharacteristics><loopDataInputRef>i</loopDataInputRef><inputDataItem id="x" itemSubjectRef="batch"/></multiInstanceLoopCharacteristics></task><endEvent id="e"/><dataObject id="d" isCollection="true"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/>',
      ),
    ],
  ],
  broken: [
    [
      'another item',
      diagram(
        '<startEvent id="s"/><task id="t"><ioSpecification><dataInput id="i" itemSubjectRef="lot"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet></outputSet></ioSpecification><multiInstanceLoopCharacteristics><loopDataInputRef>i</loopDataInputRef><inputDataItem id="x" itemSubjectRef="box"/></multiInstanceLoopCharacteristics></task><endEvent id="e"/><dataObject id="d" isCollection="true"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/>',
      ),
      ['t'],
    ],
    [
      'an item that is itself a collection',
      diagram(
        '<startEvent id="s"/><task id="t"><ioSpecification><dataInput id="i" itemSubjectRef="lot"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet></outputSet></ioSpecification><multiInstanceLoopCharacteristics><loopDataInputRef>i</loopDataInputRef><inputDataItem id="x" itemSubjectRef="lots"/></multiInstanceLoopCharacteristics></task><endEvent id="e"/><dataObject id="d" isCollection="true"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="lots" structureRef="Lot" isCollection="true"/><itemDefinition id="batch" structureRef="Lot"/>',
      ),
      ['t'],
    ],
  ],
});
