import { diagram } from '../../../engine/diagram.ts';
import { loopInputElsewhere } from '../../../../../domain/sop/rules/activities/loop-input-elsewhere.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(loopInputElsewhere, {
  sound: [
    [
      'an input of the task',
      diagram(
        '<startEvent id="s"/><task id="t"><ioSpecification><dataInput id="i"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet></outputSet></ioSpecification><multiInstanceLoopCharacteristics><loopDataInputRef>i</loopDataInputRef></multiInstanceLoopCharacteristics></task><endEvent id="e"/><dataObject id="d" isCollection="true"/>',
        's > t > e',
      ),
    ],
  ],
  broken: [
    [
      'a data object',
      diagram(
        '<startEvent id="s"/><task id="t"><multiInstanceLoopCharacteristics><loopDataInputRef>d</loopDataInputRef></multiInstanceLoopCharacteristics></task><endEvent id="e"/><dataObject id="d" isCollection="true"/>',
        's > t > e',
      ),
      ['t'],
    ],
  ],
});
