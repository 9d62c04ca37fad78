import { diagram, tags } from '../../engine/diagram.ts';
import { named, comp, undo, tie } from '../../engine/diagram-parts.ts';
import { compensationActivityAlone } from '../../../../domain/sop/rules/compensation-activity-alone.ts';
import { ruleTable } from '../rule-table.ts';

ruleTable(compensationActivityAlone, {
  sound: [
    [
      'a handler that is associated',
      diagram(tags('start:s task:t end:e') + comp('t', 'b') + undo('u') + tie('b', 'u'), 's > t > e', named),
    ],
  ],
  broken: [['one that is not', diagram(tags('start:s task:t end:e') + undo('u'), 's > t > e', named), ['u']]],
});
