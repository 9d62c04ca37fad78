import { diagram } from '../../../engine/diagram.ts';
import { sendTaskItem } from '../../../../../domain/sop/rules/activities/send-task-item.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(sendTaskItem, {
  sound: [
    [
      'the item of the message',
      diagram(
        '<startEvent id="s"/><sendTask id="t" messageRef="ask"><ioSpecification><dataInput id="i" itemSubjectRef="lot"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet></outputSet></ioSpecification></sendTask><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><message id="ask" itemRef="lot"/><message id="answer" itemRef="box"/><interface id="face" name="I"><operation id="op" name="Op"><inMessageRef>ask</inMessageRef><outMessageRef>answer</outMessageRef></operation></interface>',
      ),
    ],
  ],
  broken: [
    [
      'another item',
      diagram(
        '<startEvent id="s"/><sendTask id="t" messageRef="ask"><ioSpecification><dataInput id="i" itemSubjectRef="box"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet></outputSet></ioSpecification></sendTask><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><message id="ask" itemRef="lot"/><message id="answer" itemRef="box"/><interface id="face" name="I"><operation id="op" name="Op"><inMessageRef>ask</inMessageRef><outMessageRef>answer</outMessageRef></operation></interface>',
      ),
      ['t'],
    ],
  ],
});
