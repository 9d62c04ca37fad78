import { diagram, tags } from '../../../engine/diagram.ts';
import { ending, named, escalation } from '../../../engine/diagram-parts.ts';
import { thrownEscalationCode } from '../../../../../domain/sop/rules/events/thrown-escalation-code.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(thrownEscalationCode, {
  sound: [['a code', diagram(tags('start:s') + ending('c', escalation), 's > c', named)]],
  broken: [
    [
      'none',
      diagram(tags('start:s') + ending('c', '<escalationEventDefinition escalationRef="x"/>'), 's > c', '<escalation id="x"/>'),
      ['c'],
    ],
  ],
});
