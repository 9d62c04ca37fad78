import { diagram, tags } from '../../../engine/diagram.ts';
import { conditionAfterEvent } from '../../../../../domain/sop/rules/flows/condition-after-event.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(conditionAfterEvent, {
  sound: [['a plain flow behind an event', diagram(tags('start:s throw:t end:e'), 's > t > e')]],
  broken: [['a condition behind an event', diagram(tags('start:s throw:t end:e'), 's > t\nt > e | x'), ['t_e']]],
});
