import { diagram, tags, flowsXml } from '../../../engine/diagram.ts';
import { starting, named, signal, eventSub } from '../../../engine/diagram-parts.ts';
import { eventSubProcessStartPlain } from '../../../../../domain/sop/rules/processes/event-sub-process-start-plain.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(eventSubProcessStartPlain, {
  sound: [
    [
      'a signal start',
      diagram(
        tags('start:s task:t end:e') + eventSub('h', starting('a', signal), tags('end:c') + flowsXml('a > c')),
        's > t > e',
        named,
      ),
    ],
  ],
  broken: [
    [
      'a plain start',
      diagram(
        tags('start:s task:t end:e') + eventSub('h', tags('start:a'), tags('end:c') + flowsXml('a > c')),
        's > t > e',
        named,
      ),
      ['a'],
    ],
  ],
});
