import { diagram, tags, flowsXml } from '../../../engine/diagram.ts';
import { starting, named, signal, error, eventSub } from '../../../engine/diagram-parts.ts';
import { eventSubProcessSameEvent } from '../../../../../domain/sop/rules/processes/event-sub-process-same-event.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(eventSubProcessSameEvent, {
  sound: [
    [
      'one for each event',
      diagram(
        tags('start:s task:t end:e') +
          eventSub('h', starting('a', signal), tags('end:c') + flowsXml('a > c')) +
          eventSub('k', starting('b', error), tags('end:d') + flowsXml('b > d')),
        's > t > e',
        named,
      ),
    ],
  ],
  broken: [
    [
      'two for one signal',
      diagram(
        tags('start:s task:t end:e') +
          eventSub('h', starting('a', signal), tags('end:c') + flowsXml('a > c')) +
          eventSub('k', starting('b', signal), tags('end:d') + flowsXml('b > d')),
        's > t > e',
        named,
      ),
      ['k'],
    ],
  ],
});
