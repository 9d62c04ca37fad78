import { diagram, tags } from '../../../engine/diagram.ts';
import { starting, named, message, error, compensate } from '../../../engine/diagram-parts.ts';
import { startEventKind } from '../../../../../domain/sop/rules/events/start-event-kind.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(startEventKind, {
  sound: [
    ['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')],
    ['a message start', diagram(starting('s', message) + tags('task:t end:e'), 's > t > e', named)],
  ],
  broken: [
    ['an error start', diagram(starting('s', error) + tags('task:t end:e'), 's > t > e', named), ['s']],
    ['a compensation start', diagram(starting('s', compensate()) + tags('task:t end:e'), 's > t > e'), ['s']],
  ],
});
