import { diagram, tags } from '../../../engine/diagram.ts';
import { named } from '../../../engine/diagram-parts.ts';
import { receiveTaskInstantiateIncoming } from '../../../../../domain/sop/rules/activities/receive-task-instantiate-incoming.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(receiveTaskInstantiateIncoming, {
  sound: [
    [
      'one that begins the process',
      diagram('<receiveTask id="r" instantiate="true" messageRef="ms"/>' + tags('end:e'), 'r > e', named),
    ],
  ],
  broken: [
    [
      'one behind a start event',
      diagram(tags('start:s end:e') + '<receiveTask id="t" instantiate="true" messageRef="ms"/>', 's > t > e', named),
      ['t'],
    ],
  ],
});
