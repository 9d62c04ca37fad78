import { diagram } from '../../../engine/diagram.ts';
import { sendTaskInputSet } from '../../../../../domain/sop/rules/activities/send-task-input-set.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(sendTaskInputSet, {
  sound: [
    [
      'one set',
      diagram(
        '<startEvent id="s"/><sendTask id="t" messageRef="ask"><ioSpecification><dataInput id="i" itemSubjectRef="lot"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet></outputSet></ioSpecification></sendTask><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><message id="ask" itemRef="lot"/><message id="answer" itemRef="box"/><interface id="face" name="I"><operation id="op" name="Op"><inMessageRef>ask</inMessageRef><outMessageRef>answer</outMessageRef></operation></interface>',
      ),
    ],
  ],
  broken: [
    [
      'two',
      diagram(
        '<startEvent id="s"/><sendTask id="t" messageRef="ask"><ioSpecification><dataInput id="i" itemSubjectRef="lot"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><inputSet></inputSet><outputSet></outputSet></ioSpecification></sendTask><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><message id="ask" itemRef="lot"/><message id="answer" itemRef="box"/><interface id="face" name="I"><operation id="op" name="Op"><inMessageRef>ask</inMessageRef><outMessageRef>answer</outMessageRef></operation></interface>',
      ),
      ['t'],
    ],
  ],
});
