import { diagram, tags } from '../../../engine/diagram.ts';
import { named } from '../../../engine/diagram-parts.ts';
import { loopMaximum } from '../../../../../domain/sop/rules/activities/loop-maximum.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(loopMaximum, {
  sound: [
    [
      'three times',
      diagram(
        tags('start:s end:e') + '<task id="t">' + '<standardLoopCharacteristics loopMaximum="3"/>' + '</task>',
        's > t > e',
        named,
      ),
    ],
  ],
  broken: [
    [
      'no time',
      diagram(
        tags('start:s end:e') + '<task id="t">' + '<standardLoopCharacteristics loopMaximum="0"/>' + '</task>',
        's > t > e',
        named,
      ),
      ['t'],
    ],
  ],
});
