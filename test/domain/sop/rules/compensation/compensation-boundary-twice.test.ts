import { diagram, tags } from '../../../engine/diagram.ts';
import { comp, tie, undo } from '../../../engine/diagram-parts.ts';
import { compensationBoundaryTwice } from '../../../../../domain/sop/rules/compensation/compensation-boundary-twice.ts';
import { ruleTable } from '../../rule-table.ts';

const once = tags('start:s task:t end:e') + comp('t', 'b') + undo('u') + tie('b', 'u');

ruleTable(compensationBoundaryTwice, {
  sound: [['one for an activity', diagram(once, 's > t > e')]],
  broken: [['two for one activity', diagram(once + comp('t', 'c') + undo('v') + tie('c', 'v'), 's > t > e'), ['t']]],
});
