import { diagram, tags } from '../../../engine/diagram.ts';
import { ending, named, error } from '../../../engine/diagram-parts.ts';
import { errorUnknown } from '../../../../../domain/sop/rules/events/error-unknown.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(errorUnknown, {
  sound: [['a declared error', diagram(tags('start:s') + ending('c', error), 's > c', named)]],
  broken: [['an undeclared error', diagram(tags('start:s') + ending('c', error), 's > c'), ['c']]],
});
