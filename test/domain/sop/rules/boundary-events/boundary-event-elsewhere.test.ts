import { diagram, tags, flowsXml } from '../../../engine/diagram.ts';
import { sub, on, timer, named } from '../../../engine/diagram-parts.ts';
import { boundaryEventElsewhere } from '../../../../../domain/sop/rules/boundary-events/boundary-event-elsewhere.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(boundaryEventElsewhere, {
  sound: [
    [
      'one on its own level',
      diagram(tags('start:s task:t end:e') + on('t', 'b', timer('PT1H')) + tags('end:z'), 's > t > e\nb > z', named),
    ],
  ],
  broken: [
    [
      'one on a task inside a sub-process',
      diagram(
        tags('start:s end:e end:z') +
          sub('p1', tags('start:a task:i end:c') + flowsXml('a > i > c')) +
          on('i', 'b', timer('PT1H')),
        's > p1 > e\nb > z',
      ),
      ['b'],
    ],
  ],
});
