import { diagram } from '../../../engine/diagram.ts';
import { receiveTaskDataOutputs } from '../../../../../domain/sop/rules/activities/receive-task-data-outputs.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(receiveTaskDataOutputs, {
  sound: [
    [
      'one',
      diagram(
        '<startEvent id="s"/><receiveTask id="t" messageRef="ask"><ioSpecification><dataOutput id="i" itemSubjectRef="lot"/><inputSet></inputSet><outputSet><dataOutputRefs>i</dataOutputRefs></outputSet></ioSpecification></receiveTask><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><message id="ask" itemRef="lot"/><message id="answer" itemRef="box"/><interface id="face" name="I"><operation id="op" name="Op"><inMessageRef>ask</inMessageRef><outMessageRef>answer</outMessageRef></operation></interface>',
      ),
    ],
  ],
  broken: [
    [
      'two',
      diagram(
        '<startEvent id="s"/><receiveTask id="t" messageRef="ask"><ioSpecification><dataOutput id="i" itemSubjectRef="lot"/><dataOutput id="j" itemSubjectRef="lot"/><inputSet></inputSet><outputSet><dataOutputRefs>i</dataOutputRefs><dataOutputRefs>j</dataOutputRefs></outputSet></ioSpecification></receiveTask><endEvent id="e"/>',
        's > t > e',
        '<itemDefinition id="lot" structureRef="Lot"/><itemDefinition id="box" structureRef="Box"/><itemDefinition id="batch" structureRef="Lot"/><message id="ask" itemRef="lot"/><message id="answer" itemRef="box"/><interface id="face" name="I"><operation id="op" name="Op"><inMessageRef>ask</inMessageRef><outMessageRef>answer</outMessageRef></operation></interface>',
      ),
      ['t'],
    ],
  ],
});
