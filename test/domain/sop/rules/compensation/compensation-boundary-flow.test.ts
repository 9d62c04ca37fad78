import { diagram, tags } from '../../../engine/diagram.ts';
import { named, comp, undo, tie } from '../../../engine/diagram-parts.ts';
import { compensationBoundaryFlow } from '../../../../../domain/sop/rules/compensation/compensation-boundary-flow.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(compensationBoundaryFlow, {
  sound: [
    [
      'a handler that is associated',
      diagram(tags('start:s task:t end:e') + comp('t', 'b') + undo('u') + tie('b', 'u'), 's > t > e', named),
    ],
  ],
  broken: [
    [
      'a flow out of it',
      diagram(
        tags('start:s task:t end:e') + comp('t', 'b') + undo('u') + tie('b', 'u') + tags('end:z'),
        's > t > e\nb > z',
        named,
      ),
      ['b'],
    ],
  ],
});
