import { diagram, tags } from '../../../engine/diagram.ts';
import { timer, ending, named, error } from '../../../engine/diagram-parts.ts';
import { endEventKind } from '../../../../../domain/sop/rules/events/end-event-kind.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(endEventKind, {
  sound: [
    ['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')],
    ['an error end', diagram(tags('start:s') + ending('e', error), 's > e', named)],
  ],
  broken: [
    ['a timer end', diagram(tags('start:s') + ending('e', timer('PT1H')), 's > e'), ['e']],
    ['a link end', diagram(tags('start:s') + ending('e', '<linkEventDefinition name="L"/>'), 's > e'), ['e']],
  ],
});
