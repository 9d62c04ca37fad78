import { diagram, tags, flowsXml } from '../../../engine/diagram.ts';
import { adHocStartEvent } from '../../../../../domain/sop/rules/processes/ad-hoc-start-event.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(adHocStartEvent, {
  sound: [
    [
      'activities alone',
      diagram(tags('start:s end:e') + '<adHocSubProcess id="t">' + tags('task:a task:b') + '</adHocSubProcess>', 's > t > e'),
    ],
  ],
  broken: [
    [
      'a start event',
      diagram(
        tags('start:s end:e') + '<adHocSubProcess id="t">' + tags('start:x task:a') + flowsXml('x > a') + '</adHocSubProcess>',
        's > t > e',
      ),
      ['x'],
    ],
  ],
});
