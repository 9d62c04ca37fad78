import { diagram, tags } from '../../../engine/diagram.ts';
import { comp, undo, tie } from '../../../engine/diagram-parts.ts';
import { flowJoinsCompensationActivity } from '../../../../../domain/sop/rules/flows/flow-joins-compensation-activity.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(flowJoinsCompensationActivity, {
  sound: [
    [
      'a handler that is only associated',
      diagram(tags('start:s task:t end:e') + comp('t', 'b') + undo('u') + tie('b', 'u'), 's > t > e'),
    ],
  ],
  broken: [
    [
      'a flow to the handler',
      diagram(tags('start:s task:t end:e') + comp('t', 'b') + undo('u') + tie('b', 'u'), 's > t > e\nt > u'),
      ['t_u'],
    ],
  ],
});
