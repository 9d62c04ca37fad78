import { diagram, tags, flowsXml } from '../../../engine/diagram.ts';
import { starting, named, signal, error, eventSub } from '../../../engine/diagram-parts.ts';
import { eventSubProcessMustInterrupt } from '../../../../../domain/sop/rules/processes/event-sub-process-must-interrupt.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(eventSubProcessMustInterrupt, {
  sound: [
    [
      'an interrupting error start',
      diagram(
        tags('start:s task:t end:e') + eventSub('h', starting('a', error), tags('end:c') + flowsXml('a > c')),
        's > t > e',
        named,
      ),
    ],
    [
      'a non-interrupting signal start',
      diagram(
        tags('start:s task:t end:e') +
          eventSub('h', starting('a', signal, 'isInterrupting="false"'), tags('end:c') + flowsXml('a > c')),
        's > t > e',
        named,
      ),
    ],
  ],
  broken: [
    [
      'a non-interrupting error start',
      diagram(
        tags('start:s task:t end:e') +
          eventSub('h', starting('a', error, 'isInterrupting="false"'), tags('end:c') + flowsXml('a > c')),
        's > t > e',
        named,
      ),
      ['a'],
    ],
  ],
});
