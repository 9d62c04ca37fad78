import { diagram } from '../../../engine/diagram.ts';
import { operationOutputSet } from '../../../../../domain/sop/rules/activities/operation-output-set.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(operationOutputSet, {
  sound: [
    [
      'one set',
      diagram(
        '<startEvent id="s"/><serviceTask id="t" operationRef="op"><ioSpecification><dataInput id="i" itemSubjectRef="lot"/><dataOutput id="o" itemSubjectRef="box"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet><dataOutputRefs>o</dataOutputRefs></outputSet></ioSpecification></serviceTask><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><message id="ask" itemRef="lot"/><message id="answer" itemRef="box"/><interface id="face" name="I"><operation id="op" name="Op"><inMessageRef>ask</inMessageRef><outMessageRef>answer</outMessageRef></operation></interface>',
      ),
    ],
  ],
  broken: [
    [
      'two',
      diagram(
        '<startEvent id="s"/><serviceTask id="t" operationRef="op"><ioSpecification><dataInput id="i" itemSubjectRef="lot"/><dataOutput id="o" itemSubjectRef="box"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet><dataOutputRefs>o</dataOutputRefs></outputSet><outputSet></outputSet></ioSpecification></serviceTask><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><message id="ask" itemRef="lot"/><message id="answer" itemRef="box"/><interface id="face" name="I"><operation id="op" name="Op"><inMessageRef>ask</inMessageRef><outMessageRef>answer</outMessageRef></operation></interface>',
      ),
      ['t'],
    ],
  ],
});
