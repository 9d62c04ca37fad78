import { diagram, tags, flowsXml } from '../../../engine/diagram.ts';
import { timer, starting, eventSub } from '../../../engine/diagram-parts.ts';
import { flowJoinsEventSubProcess } from '../../../../../domain/sop/rules/flows/flow-joins-event-sub-process.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(flowJoinsEventSubProcess, {
  sound: [
    [
      'an event sub-process that stands alone',
      diagram(
        tags('start:s task:t end:e') + eventSub('h', starting('a', timer('PT1H')), tags('end:c') + flowsXml('a > c')),
        's > t > e',
      ),
    ],
  ],
  broken: [
    [
      'a flow into and out of it',
      diagram(
        tags('start:s task:t end:e') + eventSub('h', starting('a', timer('PT1H')), tags('end:c') + flowsXml('a > c')),
        's > t > h > e',
      ),
      ['t_h', 'h_e'],
    ],
  ],
});
