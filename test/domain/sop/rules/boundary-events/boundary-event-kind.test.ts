import { diagram, tags } from '../../../engine/diagram.ts';
import { on, timer, named } from '../../../engine/diagram-parts.ts';
import { boundaryEventKind } from '../../../../../domain/sop/rules/boundary-events/boundary-event-kind.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(boundaryEventKind, {
  sound: [
    ['a timer', diagram(tags('start:s task:t end:e') + on('t', 'b', timer('PT1H')) + tags('end:z'), 's > t > e\nb > z', named)],
  ],
  broken: [
    [
      'a link',
      diagram(
        tags('start:s task:t end:e') + on('t', 'b', '<linkEventDefinition name="L"/>') + tags('end:z'),
        's > t > e\nb > z',
        named,
      ),
      ['b'],
    ],
    [
      'a terminate',
      diagram(
        tags('start:s task:t end:e') + on('t', 'b', '<terminateEventDefinition/>') + tags('end:z'),
        's > t > e\nb > z',
        named,
      ),
      ['b'],
    ],
  ],
});
