import { diagram, tags } from '../../../engine/diagram.ts';
import { on, timer, named } from '../../../engine/diagram-parts.ts';
import { boundaryEventOnOther } from '../../../../../domain/sop/rules/boundary-events/boundary-event-on-other.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(boundaryEventOnOther, {
  sound: [
    [
      'one on a task',
      diagram(tags('start:s task:t end:e') + on('t', 'b', timer('PT1H')) + tags('end:z'), 's > t > e\nb > z', named),
    ],
  ],
  broken: [
    ['one on a gateway', diagram(tags('start:s xor:g end:e end:z') + on('g', 'b', timer('PT1H')), 's > g > e\nb > z'), ['b']],
    [
      'one on an event',
      diagram(tags('start:s task:t end:e') + on('s', 'b', timer('PT1H')) + tags('end:z'), 's > t > e\nb > z', named),
      ['b'],
    ],
  ],
});
