import { diagram } from '../../../engine/diagram.ts';
import { operationInputItem } from '../../../../../domain/sop/rules/activities/operation-input-item.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(operationInputItem, {
  sound: [
    [
      'the item of the message',
      diagram(
        '<startEvent id="s"/><serviceTask id="t" operationRef="op"><ioSpecification><dataInput id="i" itemSubjectRef="lot"/><dataOutput id="o" itemSubjectRef="box"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet><dataOutputRefs>o</dataOutputRefs></outputSet></ioSpecification></serviceTask><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><message id="ask" itemRef="lot"/><message id="answer" itemRef="box"/><interface id="face" name="I"><operation id="op" name="Op"><inMessageRef>ask</inMessageRef><outMessageRef>answer</outMessageRef></operation></interface>',
      ),
    ],
    [
      'data that does not tell its item',
      diagram(
        '<startEvent id="s"/><serviceTask id="t" operationRef="op"><ioSpecification><dataInput id="i"/><dataOutput id="o" itemSubjectRef="box"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet><dataOutputRefs>o</dataOutputRefs></outputSet></ioSpecification></serviceTask><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><message id="ask" itemRef="lot"/><message id="answer" itemRef="box"/><interface id="face" name="I"><operation id="op" name="Op"><inMessageRef>ask</inMessageRef><outMessageRef>answer</outMessageRef></operation></interface>',
      ),
    ],
    [
      'one of the same structure',
      diagram(
        '<startEvent id="s"/><serviceTask id="t" operationRef="op"><ioSpecification><dataInput id="i" itemSubjectRef="batch"/><dataOutput id="o" itemSubjectRef="box"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet><dataOutputRefs>o</dataOutputRefs></outputSet></ioSpecification></serviceTask><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><message id="ask" itemRef="lot"/><message id="answer" itemRef="box"/><interface id="face" name="I"><operation id="op" name="Op"><inMessageRef>ask</inMessageRef><outMessageRef>answer</outMessageRef></operation></interface>',
      ),
    ],
  ],
  broken: [
    [
      'another item',
      diagram(
        '<startEvent id="s"/><serviceTask id="t" operationRef="op"><ioSpecification><dataInput id="i" itemSubjectRef="box"/><dataOutput id="o" itemSubjectRef="box"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet><dataOutputRefs>o</dataOutputRefs></outputSet></ioSpecification></serviceTask><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><message id="ask" itemRef="lot"/><message id="answer" itemRef="box"/><interface id="face" name="I"><operation id="op" name="Op"><inMessageRef>ask</inMessageRef><outMessageRef>answer</outMessageRef></operation></interface>',
      ),
      ['t'],
    ],
  ],
});
