import { diagram, tags, flowsXml } from '../../../engine/diagram.ts';
import { adHocEndEvent } from '../../../../../domain/sop/rules/processes/ad-hoc-end-event.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(adHocEndEvent, {
  sound: [
    [
      'activities alone',
      diagram(tags('start:s end:e') + '<adHocSubProcess id="t">' + tags('task:a task:b') + '</adHocSubProcess>', 's > t > e'),
    ],
  ],
  broken: [
    [
      'an end event',
      diagram(
        tags('start:s end:e') + '<adHocSubProcess id="t">' + tags('task:a end:x') + flowsXml('a > x') + '</adHocSubProcess>',
        's > t > e',
      ),
      ['x'],
    ],
  ],
});
