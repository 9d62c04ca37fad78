import { diagram, tags } from '../../../engine/diagram.ts';
import { named, comp, undo, tie } from '../../../engine/diagram-parts.ts';
import { compensationBoundaryHandler } from '../../../../../domain/sop/rules/compensation/compensation-boundary-handler.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(compensationBoundaryHandler, {
  sound: [
    [
      'a handler that is associated',
      diagram(tags('start:s task:t end:e') + comp('t', 'b') + undo('u') + tie('b', 'u'), 's > t > e', named),
    ],
  ],
  broken: [['no association', diagram(tags('start:s task:t end:e') + comp('t', 'b') + undo('u'), 's > t > e', named), ['b']]],
});
