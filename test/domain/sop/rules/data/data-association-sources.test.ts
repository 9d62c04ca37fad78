import { diagram } from '../../../engine/diagram.ts';
import { dataAssociationSources } from '../../../../../domain/sop/rules/data/data-association-sources.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(dataAssociationSources, {
  sound: [
    [
      'one source',
      diagram(
        '<startEvent id="s"/><task id="t"><ioSpecification><dataInput id="i" itemSubjectRef="lot"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet></outputSet></ioSpecification><dataInputAssociation><sourceRef>a</sourceRef><targetRef>i</targetRef></dataInputAssociation></task><endEvent id="e"/><dataObject id="a" itemSubjectRef="batch"/><dataObject id="b" itemSubjectRef="box"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/>',
      ),
    ],
    [
      'two and a transformation',
      diagram(
        '<startEvent id="s"/><task id="t"><ioSpecification><dataInput id="i" itemSubjectRef="lot"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet></outputSet></ioSpecification><dataInputAssociation><sourceRef>a</sourceRef><sourceRef>b</sourceRef><targetRef>i</targetRef><transformation>a</transformation></dataInputAssociation></task><endEvent id="e"/><dataObject id="a" itemSubjectRef="batch"/><dataObject id="b" itemSubjectRef="box"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/>',
      ),
    ],
  ],
  broken: [
    [
      'two sources',
      diagram(
        '<startEvent id="s"/><task id="t"><ioSpecification><dataInput id="i" itemSubjectRef="lot"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet></outputSet></ioSpecification><dataInputAssociation><sourceRef>a</sourceRef><sourceRef>b</sourceRef><targetRef>i</targetRef></dataInputAssociation></task><endEvent id="e"/><dataObject id="a" itemSubjectRef="batch"/><dataObject id="b" itemSubjectRef="box"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/>',
      ),
      ['t'],
    ],
  ],
});
