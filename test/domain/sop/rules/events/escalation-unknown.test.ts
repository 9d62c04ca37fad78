import { diagram, tags } from '../../../engine/diagram.ts';
import { ending, named, escalation } from '../../../engine/diagram-parts.ts';
import { escalationUnknown } from '../../../../../domain/sop/rules/events/escalation-unknown.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(escalationUnknown, {
  sound: [['a declared escalation', diagram(tags('start:s') + ending('c', escalation), 's > c', named)]],
  broken: [['an undeclared escalation', diagram(tags('start:s') + ending('c', escalation), 's > c'), ['c']]],
});
