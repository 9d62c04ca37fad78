import { diagram, tags } from '../../../engine/diagram.ts';
import { named } from '../../../engine/diagram-parts.ts';
import { endWithoutStart } from '../../../../../domain/sop/rules/flows/end-without-start.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(endWithoutStart, {
  sound: [
    ['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')],
    [
      'an instantiating receive task',
      diagram('<receiveTask id="r" instantiate="true" messageRef="ms"/>' + tags('end:e'), 'r > e', named),
    ],
  ],
  broken: [['an end without a start', diagram(tags('task:t end:e'), 't > e'), ['p']]],
});
