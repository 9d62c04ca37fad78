import { diagram, tags } from '../../../engine/diagram.ts';
import { named, comp, undo, tie } from '../../../engine/diagram-parts.ts';
import { compensationBoundaryHandlers } from '../../../../../domain/sop/rules/compensation/compensation-boundary-handlers.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(compensationBoundaryHandlers, {
  sound: [
    ['one handler', diagram(tags('start:s task:t end:e') + comp('t', 'b') + undo('u') + tie('b', 'u'), 's > t > e', named)],
  ],
  broken: [
    [
      'two handlers',
      diagram(
        tags('start:s task:t end:e') + comp('t', 'b') + undo('u') + undo('v') + tie('b', 'u') + tie('b', 'v'),
        's > t > e',
        named,
      ),
      ['b'],
    ],
  ],
});
