import { diagram, tags, flowsXml } from '../../../engine/diagram.ts';
import { starting, named, signal, error, eventSub } from '../../../engine/diagram-parts.ts';
import { eventSubProcessOneStart } from '../../../../../domain/sop/rules/processes/event-sub-process-one-start.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(eventSubProcessOneStart, {
  sound: [
    [
      'one start',
      diagram(
        tags('start:s task:t end:e') + eventSub('h', starting('a', signal), tags('end:c') + flowsXml('a > c')),
        's > t > e',
        named,
      ),
    ],
  ],
  broken: [
    [
      'no start',
      diagram(
        tags('start:s task:t end:e') + eventSub('h', tags('task:a'), tags('end:c') + flowsXml('a > c')),
        's > t > e',
        named,
      ),
      ['h'],
    ],
    [
      'two starts',
      diagram(
        tags('start:s task:t end:e') +
          eventSub('h', starting('a', signal) + starting('b', error), tags('end:c') + flowsXml('a > c\nb > c')),
        's > t > e',
        named,
      ),
      ['h'],
    ],
  ],
});
