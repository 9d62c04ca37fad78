import { diagram } from '../../../engine/diagram.ts';
import { dataAssociationItem } from '../../../../../domain/sop/rules/data/data-association-item.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(dataAssociationItem, {
  sound: [
    [
      'two items of one structure',
      diagram(
        '<startEvent id="s"/><task id="t"><ioSpecification><dataInput id="i" itemSubjectRef="lot"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet></outputSet></ioSpecification><dataInputAssociation><sourceRef>a</sourceRef><targetRef>i</targetRef></dataInputAssociation></task><endEvent id="e"/><dataObject id="a" itemSubjectRef="batch"/><dataObject id="b" itemSubjectRef="box"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/>',
      ),
    ],
    [
      'a transformation between two',
      diagram(
        '<startEvent id="s"/><task id="t"><ioSpecification><dataInput id="i" itemSubjectRef="lot"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet></outputSet></ioSpecification><dataInputAssociation><sourceRef>b</sourceRef><targetRef>i</targetRef><transformation>a</transformation></dataInputAssociation></task><endEvent id="e"/><dataObject id="a" itemSubjectRef="batch"/><dataObject id="b" itemSubjectRef="box"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/>',
      ),
    ],
  ],
  broken: [
    [
      'two items',
      diagram(
        '<startEvent id="s"/><task id="t"><ioSpecification><dataInput id="i" itemSubjectRef="lot"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet></outputSet></ioSpecification><dataInputAssociation><sourceRef>b</sourceRef><targetRef>i</targetRef></dataInputAssociation></task><endEvent id="e"/><dataObject id="a" itemSubjectRef="batch"/><dataObject id="b" itemSubjectRef="box"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/>',
      ),
      ['t'],
    ],
  ],
});
