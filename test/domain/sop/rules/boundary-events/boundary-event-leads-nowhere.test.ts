import { diagram, tags } from '../../../engine/diagram.ts';
import { on, timer, named } from '../../../engine/diagram-parts.ts';
import { boundaryEventLeadsNowhere } from '../../../../../domain/sop/rules/boundary-events/boundary-event-leads-nowhere.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(boundaryEventLeadsNowhere, {
  sound: [
    [
      'one with a flow',
      diagram(tags('start:s task:t end:e') + on('t', 'b', timer('PT1H')) + tags('end:z'), 's > t > e\nb > z', named),
    ],
  ],
  broken: [['one without', diagram(tags('start:s task:t end:e') + on('t', 'b', timer('PT1H')), 's > t > e', named), ['b']]],
});
