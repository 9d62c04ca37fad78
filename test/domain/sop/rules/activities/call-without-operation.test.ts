import { diagram, tags } from '../../../engine/diagram.ts';
import { callWithoutOperation } from '../../../../../domain/sop/rules/activities/call-without-operation.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(callWithoutOperation, {
  sound: [
    [
      'an operation',
      diagram(
        tags('start:s end:e') +
          '<serviceTask id="t"><extensionElements><vouch:call operation="erp.post"/></extensionElements></serviceTask>',
        's > t > e',
      ),
    ],
  ],
  broken: [
    [
      'none',
      diagram(
        tags('start:s end:e') +
          '<serviceTask id="t"><extensionElements><vouch:call result="x"/></extensionElements></serviceTask>',
        's > t > e',
      ),
      ['t'],
    ],
  ],
});
