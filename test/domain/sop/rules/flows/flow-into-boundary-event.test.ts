import { diagram, tags } from '../../../engine/diagram.ts';
import { on, timer } from '../../../engine/diagram-parts.ts';
import { flowIntoBoundaryEvent } from '../../../../../domain/sop/rules/flows/flow-into-boundary-event.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(flowIntoBoundaryEvent, {
  sound: [
    [
      'a boundary event with a flow out of it',
      diagram(tags('start:s task:t end:e end:z') + on('t', 'b', timer('PT1H')), 's > t > e\nb > z'),
    ],
  ],
  broken: [
    [
      'a flow to a boundary event',
      diagram(tags('start:s task:t end:e end:z task:v') + on('t', 'b', timer('PT1H')), 's > t > v > e\nb > z\nv > b'),
      ['v_b'],
    ],
  ],
});
