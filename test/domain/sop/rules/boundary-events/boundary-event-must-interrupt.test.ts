import { diagram, tags } from '../../../engine/diagram.ts';
import { on, timer, named, error, non } from '../../../engine/diagram-parts.ts';
import { boundaryEventMustInterrupt } from '../../../../../domain/sop/rules/boundary-events/boundary-event-must-interrupt.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(boundaryEventMustInterrupt, {
  sound: [
    [
      'an interrupting error',
      diagram(tags('start:s task:t end:e') + on('t', 'b', error) + tags('end:z'), 's > t > e\nb > z', named),
    ],
    [
      'a non-interrupting timer',
      diagram(tags('start:s task:t end:e') + on('t', 'b', timer('PT1H'), non) + tags('end:z'), 's > t > e\nb > z', named),
    ],
  ],
  broken: [
    [
      'a non-interrupting error',
      diagram(tags('start:s task:t end:e') + on('t', 'b', error, non) + tags('end:z'), 's > t > e\nb > z', named),
      ['b'],
    ],
  ],
});
