import { diagram, tags } from '../../../engine/diagram.ts';
import { named, comp, undo, tie } from '../../../engine/diagram-parts.ts';
import { compensationActivityUnmarked } from '../../../../../domain/sop/rules/compensation/compensation-activity-unmarked.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(compensationActivityUnmarked, {
  sound: [
    ['a marked handler', diagram(tags('start:s task:t end:e') + comp('t', 'b') + undo('u') + tie('b', 'u'), 's > t > e', named)],
  ],
  broken: [
    [
      'an unmarked one',
      diagram(tags('start:s task:t end:e') + comp('t', 'b') + '<serviceTask id="u"/>' + tie('b', 'u'), 's > t > e', named),
      ['u'],
    ],
  ],
});
