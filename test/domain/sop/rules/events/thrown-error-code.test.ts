import { diagram, tags } from '../../../engine/diagram.ts';
import { ending, named, error } from '../../../engine/diagram-parts.ts';
import { thrownErrorCode } from '../../../../../domain/sop/rules/events/thrown-error-code.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(thrownErrorCode, {
  sound: [['a code', diagram(tags('start:s') + ending('c', error), 's > c', named)]],
  broken: [
    ['none', diagram(tags('start:s') + ending('c', '<errorEventDefinition errorRef="x"/>'), 's > c', '<error id="x"/>'), ['c']],
  ],
});
