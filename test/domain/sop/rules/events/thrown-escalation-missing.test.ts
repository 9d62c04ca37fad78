import { diagram, tags } from '../../../engine/diagram.ts';
import { ending, named, escalation } from '../../../engine/diagram-parts.ts';
import { thrownEscalationMissing } from '../../../../../domain/sop/rules/events/thrown-escalation-missing.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(thrownEscalationMissing, {
  sound: [['a named escalation', diagram(tags('start:s') + ending('c', escalation), 's > c', named)]],
  broken: [['none', diagram(tags('start:s') + ending('c', '<escalationEventDefinition/>'), 's > c'), ['c']]],
});
