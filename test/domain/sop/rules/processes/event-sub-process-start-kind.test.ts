import { diagram, tags, flowsXml } from '../../../engine/diagram.ts';
import { starting, named, error, eventSub } from '../../../engine/diagram-parts.ts';
import { eventSubProcessStartKind } from '../../../../../domain/sop/rules/processes/event-sub-process-start-kind.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(eventSubProcessStartKind, {
  sound: [
    [
      'an error start',
      diagram(
        tags('start:s task:t end:e') + eventSub('h', starting('a', error), tags('end:c') + flowsXml('a > c')),
        's > t > e',
        named,
      ),
    ],
  ],
  broken: [
    [
      'a cancel start',
      diagram(
        tags('start:s task:t end:e') +
          eventSub('h', starting('a', '<cancelEventDefinition/>'), tags('end:c') + flowsXml('a > c')),
        's > t > e',
        named,
      ),
      ['a'],
    ],
    [
      'a link start',
      diagram(
        tags('start:s task:t end:e') +
          eventSub('h', starting('a', '<linkEventDefinition name="L"/>'), tags('end:c') + flowsXml('a > c')),
        's > t > e',
        named,
      ),
      ['a'],
    ],
  ],
});
