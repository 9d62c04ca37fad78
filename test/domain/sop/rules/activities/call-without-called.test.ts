import { diagram, tags } from '../../../engine/diagram.ts';
import { named } from '../../../engine/diagram-parts.ts';
import { callWithoutCalled } from '../../../../../domain/sop/rules/activities/call-without-called.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(callWithoutCalled, {
  sound: [
    [
      'a process of another file',
      diagram(tags('start:s end:e') + '<callActivity id="t" calledElement="other"/>', 's > t > e', named),
    ],
    [
      'an SOP',
      diagram(
        tags('start:s end:e') +
          '<callActivity id="t"><extensionElements><vouch:called sop="recall"/></extensionElements></callActivity>',
        's > t > e',
        named,
      ),
    ],
  ],
  broken: [['nothing', diagram(tags('start:s end:e') + '<callActivity id="t"/>', 's > t > e', named), ['t']]],
});
