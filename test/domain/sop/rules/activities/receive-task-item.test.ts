import { diagram } from '../../../engine/diagram.ts';
import { receiveTaskItem } from '../../../../../domain/sop/rules/activities/receive-task-item.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(receiveTaskItem, {
  sound: [
    [
      'the item of the message',
      diagram(
        '<startEvent id="s"/><receiveTask id="t" messageRef="ask"><ioSpecification><dataOutput id="i" itemSubjectRef="lot"/><inputSet></inputSet><outputSet><dataOutputRefs>i</dataOutputRefs></outputSet></ioSpecification></receiveTask><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><message id="ask" itemRef="lot"/><message id="answer" itemRef="box"/><interface id="face" name="I"><operation id="op" name="Op"><inMessageRef>ask</inMessageRef><outMessageRef>answer</outMessageRef></operation></interface>',
      ),
    ],
  ],
  broken: [
    [
      'another item',
      diagram(
        '<startEvent id="s"/><receiveTask id="t" messageRef="ask"><ioSpecification><dataOutput id="i" itemSubjectRef="box"/><inputSet></inputSet><outputSet><dataOutputRefs>i</dataOutputRefs></outputSet></ioSpecification></receiveTask><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><message id="ask" itemRef="lot"/><message id="answer" itemRef="box"/><interface id="face" name="I"><operation id="op" name="Op"><inMessageRef>ask</inMessageRef><outMessageRef>answer</outMessageRef></operation></interface>',
      ),
      ['t'],
    ],
  ],
});
