import { diagram } from '../../../engine/diagram.ts';
import { elementTooOften } from '../../../../../domain/sop/rules/document/element-too-often.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(elementTooOften, {
  sound: [['a process from start to end', diagram('<startEvent id="s"/><task id="t"/><endEvent id="e"/>', 's > t > e')]],
  broken: [
    [
      'two loops on one task',
      diagram(
        '<startEvent id="s"/><task id="t"><standardLoopCharacteristics loopMaximum="2"/><standardLoopCharacteristics loopMaximum="3"/></task><endEvent id="e"/>',
        's > t > e',
      ),
      ['t'],
    ],
  ],
});
