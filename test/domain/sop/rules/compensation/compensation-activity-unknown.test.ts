import { diagram, tags } from '../../../engine/diagram.ts';
import { ending, compensate, comp, undo, tie } from '../../../engine/diagram-parts.ts';
import { compensationActivityUnknown } from '../../../../../domain/sop/rules/compensation/compensation-activity-unknown.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(compensationActivityUnknown, {
  sound: [
    [
      'an activity that is there',
      diagram(
        tags('start:s task:t') + comp('t', 'b') + undo('u') + tie('b', 'u') + ending('e', compensate('activityRef="t"')),
        's > t > e',
      ),
    ],
  ],
  broken: [['one that is not', diagram(tags('start:s task:t') + ending('e', compensate('activityRef="x"')), 's > t > e'), ['e']]],
});
