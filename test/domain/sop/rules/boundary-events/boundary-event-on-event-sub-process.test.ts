import { diagram, tags, flowsXml } from '../../../engine/diagram.ts';
import { sub, on, timer, starting, named, signal, eventSub } from '../../../engine/diagram-parts.ts';
import { boundaryEventOnEventSubProcess } from '../../../../../domain/sop/rules/boundary-events/boundary-event-on-event-sub-process.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(boundaryEventOnEventSubProcess, {
  sound: [
    [
      'one on a plain sub-process',
      diagram(
        tags('start:s end:e end:z') + sub('p1', tags('start:a end:c') + flowsXml('a > c')) + on('p1', 'b', timer('PT1H')),
        's > p1 > e\nb > z',
      ),
    ],
  ],
  broken: [
    [
      'one on an event sub-process',
      diagram(
        tags('start:s task:t end:e end:z') +
          eventSub('h', starting('a', signal), tags('end:c') + flowsXml('a > c')) +
          on('h', 'b', timer('PT1H')),
        's > t > e\nb > z',
        named,
      ),
      ['b'],
    ],
  ],
});
