import { diagram } from '../../../engine/diagram.ts';
import { interfaceWithoutBinding } from '../../../../../domain/sop/rules/activities/interface-without-binding.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(interfaceWithoutBinding, {
  sound: [
    [
      'one with a binding',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><message id="ask" itemRef="lot"/><message id="answer" itemRef="box"/><interface id="face" name="I"><operation id="op" name="Op"><inMessageRef>ask</inMessageRef><outMessageRef>answer</outMessageRef></operation></interface><process id="q"><supportedInterfaceRef>face</supportedInterfaceRef><ioSpecification><dataInput id="ci" itemSubjectRef="lot"/><dataOutput id="co" itemSubjectRef="box"/><inputSet><dataInputRefs>ci</dataInputRefs></inputSet><outputSet><dataOutputRefs>co</dataOutputRefs></outputSet></ioSpecification><ioBinding operationRef="op" inputDataRef="ci" outputDataRef="co"/><startEvent id="qs"/><endEvent id="qe"/><sequenceFlow id="qf" sourceRef="qs" targetRef="qe"/></process>',
      ),
    ],
  ],
  broken: [
    [
      'one without',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><message id="ask" itemRef="lot"/><message id="answer" itemRef="box"/><interface id="face" name="I"><operation id="op" name="Op"><inMessageRef>ask</inMessageRef><outMessageRef>answer</outMessageRef></operation></interface><process id="q"><supportedInterfaceRef>face</supportedInterfaceRef><ioSpecification><dataInput id="ci" itemSubjectRef="lot"/><dataOutput id="co" itemSubjectRef="box"/><inputSet><dataInputRefs>ci</dataInputRefs></inputSet><outputSet><dataOutputRefs>co</dataOutputRefs></outputSet></ioSpecification><startEvent id="qs"/><endEvent id="qe"/><sequenceFlow id="qf" sourceRef="qs" targetRef="qe"/></process>',
      ),
      ['q'],
    ],
  ],
});
