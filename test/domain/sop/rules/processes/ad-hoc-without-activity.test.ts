import { diagram, tags } from '../../../engine/diagram.ts';
import { adHocWithoutActivity } from '../../../../../domain/sop/rules/processes/ad-hoc-without-activity.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(adHocWithoutActivity, {
  sound: [
    [
      'activities alone',
      diagram(tags('start:s end:e') + '<adHocSubProcess id="t">' + tags('task:a task:b') + '</adHocSubProcess>', 's > t > e'),
    ],
  ],
  broken: [
    ['nothing', diagram(tags('start:s end:e') + '<adHocSubProcess id="t">' + '' + '</adHocSubProcess>', 's > t > e'), ['t']],
  ],
});
