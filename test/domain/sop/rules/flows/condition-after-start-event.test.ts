import { diagram, tags } from '../../../engine/diagram.ts';
import { conditionAfterStartEvent } from '../../../../../domain/sop/rules/flows/condition-after-start-event.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(conditionAfterStartEvent, {
  sound: [['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')]],
  broken: [['a condition behind the start', diagram(tags('start:s end:e'), 's > e | x'), ['s_e']]],
});
