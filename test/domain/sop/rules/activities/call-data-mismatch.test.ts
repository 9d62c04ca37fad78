import { diagram } from '../../../engine/diagram.ts';
import { callDataMismatch } from '../../../../../domain/sop/rules/activities/call-data-mismatch.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(callDataMismatch, {
  sound: [
    [
      'the same data on both sides',
      diagram(
        '<startEvent id="s"/><callActivity id="t" calledElement="q"><ioSpecification><dataInput id="i" itemSubjectRef="lot"/><dataOutput id="o" itemSubjectRef="box"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet><dataOutputRefs>o</dataOutputRefs></outputSet></ioSpecification></callActivity><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><process id="q" isExecutable="true"><ioSpecification><dataInput id="ci" itemSubjectRef="lot"/><dataOutput id="co" itemSubjectRef="box"/><inputSet><dataInputRefs>ci</dataInputRefs></inputSet><outputSet><dataOutputRefs>co</dataOutputRefs></outputSet></ioSpecification><startEvent id="qs"/><endEvent id="qe"/><sequenceFlow id="qf" sourceRef="qs" targetRef="qe"/></process>',
      ),
    ],
    [
      'none on either',
      diagram(
        '<startEvent id="s"/><callActivity id="t" calledElement="q"></callActivity><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><process id="q" isExecutable="true"><startEvent id="qs"/><endEvent id="qe"/><sequenceFlow id="qf" sourceRef="qs" targetRef="qe"/></process>',
      ),
    ],
  ],
  broken: [
    [
      'an input less',
      diagram(
        '<startEvent id="s"/><callActivity id="t" calledElement="q"><ioSpecification><dataOutput id="o" itemSubjectRef="box"/><inputSet></inputSet><outputSet><dataOutputRefs>o</dataOutputRefs></outputSet></ioSpecification></callActivity><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><process id="q" isExecutable="true"><ioSpecification><dataInput id="ci" itemSubjectRef="lot"/><dataOutput id="co" itemSubjectRef="box"/><inputSet><dataInputRefs>ci</dataInputRefs></inputSet><outputSet><dataOutputRefs>co</dataOutputRefs></outputSet></ioSpecification><startEvent id="qs"/><endEvent id="qe"/><sequenceFlow id="qf" sourceRef="qs" targetRef="qe"/></process>',
      ),
      ['t'],
    ],
    [
      'another item',
      diagram(
        '<startEvent id="s"/><callActivity id="t" calledElement="q"><ioSpecification><dataInput id="i" itemSubjectRef="box"/><dataOutput id="o" itemSubjectRef="box"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet><dataOutputRefs>o</dataOutputRefs></outputSet></ioSpecification></callActivity><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><process id="q" isExecutable="true"><ioSpecification><dataInput id="ci" itemSubjectRef="lot"/><dataOutput id="co" itemSubjectRef="box"/><inputSet><dataInputRefs>ci</dataInputRefs></inputSet><outputSet><dataOutputRefs>co</dataOutputRefs></outputSet></ioSpecification><startEvent id="qs"/><endEvent id="qe"/><sequenceFlow id="qf" sourceRef="qs" targetRef="qe"/></process>',
      ),
      ['t'],
    ],
  ],
});
