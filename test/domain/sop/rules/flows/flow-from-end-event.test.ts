import { diagram, tags } from '../../../engine/diagram.ts';
import { flowFromEndEvent } from '../../../../../domain/sop/rules/flows/flow-from-end-event.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(flowFromEndEvent, {
  sound: [['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')]],
  broken: [['an end that leads on', diagram(tags('start:s task:t end:e'), 's > e > t'), ['e_t']]],
});
