import { diagram, tags } from '../../../engine/diagram.ts';
import { retryDuration } from '../../../../../domain/sop/rules/activities/retry-duration.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(retryDuration, {
  sound: [
    [
      'a second',
      diagram(
        tags('start:s end:e') +
          '<serviceTask id="t"><extensionElements><vouch:call operation="o"/><vouch:retry initial="PT1S"/></extensionElements></serviceTask>',
        's > t > e',
      ),
    ],
  ],
  broken: [
    [
      'a plain number',
      diagram(
        tags('start:s end:e') +
          '<serviceTask id="t"><extensionElements><vouch:call operation="o"/><vouch:retry timeout="30"/></extensionElements></serviceTask>',
        's > t > e',
      ),
      ['t'],
    ],
  ],
});
