import { diagram, tags } from '../../../engine/diagram.ts';
import { on, timer, named } from '../../../engine/diagram-parts.ts';
import { boundaryEventPlain } from '../../../../../domain/sop/rules/boundary-events/boundary-event-plain.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(boundaryEventPlain, {
  sound: [
    ['a timer', diagram(tags('start:s task:t end:e') + on('t', 'b', timer('PT1H')) + tags('end:z'), 's > t > e\nb > z', named)],
  ],
  broken: [
    ['nothing', diagram(tags('start:s task:t end:e') + on('t', 'b', '') + tags('end:z'), 's > t > e\nb > z', named), ['b']],
  ],
});
