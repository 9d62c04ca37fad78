import { diagram, tags } from '../../../engine/diagram.ts';
import { on, timer, named } from '../../../engine/diagram-parts.ts';
import { boundaryEventUnattached } from '../../../../../domain/sop/rules/boundary-events/boundary-event-unattached.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(boundaryEventUnattached, {
  sound: [
    [
      'one on a task',
      diagram(tags('start:s task:t end:e') + on('t', 'b', timer('PT1H')) + tags('end:z'), 's > t > e\nb > z', named),
    ],
  ],
  broken: [
    [
      'one on an unknown id',
      diagram(tags('start:s task:t end:e') + on('x', 'b', timer('PT1H')) + tags('end:z'), 's > t > e\nb > z', named),
      ['b'],
    ],
    [
      'one on nothing',
      diagram(
        tags('start:s task:t end:e') + '<boundaryEvent id="b">' + timer('PT1H') + '</boundaryEvent>' + tags('end:z'),
        's > t > e\nb > z',
        named,
      ),
      ['b'],
    ],
  ],
});
