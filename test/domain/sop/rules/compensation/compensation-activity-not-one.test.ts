import { diagram, tags } from '../../../engine/diagram.ts';
import { ending, compensate, comp, undo, tie } from '../../../engine/diagram-parts.ts';
import { compensationActivityNotOne } from '../../../../../domain/sop/rules/compensation/compensation-activity-not-one.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(compensationActivityNotOne, {
  sound: [
    [
      'an activity',
      diagram(
        tags('start:s task:t') + comp('t', 'b') + undo('u') + tie('b', 'u') + ending('e', compensate('activityRef="t"')),
        's > t > e',
      ),
    ],
  ],
  broken: [['a gateway', diagram(tags('start:s and:g') + ending('e', compensate('activityRef="g"')), 's > g > e'), ['e']]],
});
