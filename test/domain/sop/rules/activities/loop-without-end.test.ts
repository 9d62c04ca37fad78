import { diagram, tags } from '../../../engine/diagram.ts';
import { expr, named } from '../../../engine/diagram-parts.ts';
import { loopWithoutEnd } from '../../../../../domain/sop/rules/activities/loop-without-end.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(loopWithoutEnd, {
  sound: [
    [
      'a condition',
      diagram(
        tags('start:s end:e') +
          '<task id="t">' +
          '<standardLoopCharacteristics>' +
          expr('loopCondition', 'loopCounter < 3') +
          '</standardLoopCharacteristics>' +
          '</task>',
        's > t > e',
        named,
      ),
    ],
  ],
  broken: [
    [
      'neither',
      diagram(tags('start:s end:e') + '<task id="t">' + '<standardLoopCharacteristics/>' + '</task>', 's > t > e', named),
      ['t'],
    ],
  ],
});
