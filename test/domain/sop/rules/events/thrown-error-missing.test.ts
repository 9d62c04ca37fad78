import { diagram, tags } from '../../../engine/diagram.ts';
import { ending, named, error, anyError } from '../../../engine/diagram-parts.ts';
import { thrownErrorMissing } from '../../../../../domain/sop/rules/events/thrown-error-missing.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(thrownErrorMissing, {
  sound: [['a named error', diagram(tags('start:s') + ending('c', error), 's > c', named)]],
  broken: [['none', diagram(tags('start:s') + ending('c', anyError), 's > c'), ['c']]],
});
