import { diagram, tags } from '../../../engine/diagram.ts';
import { flowIntoStartEvent } from '../../../../../domain/sop/rules/flows/flow-into-start-event.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(flowIntoStartEvent, {
  sound: [['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')]],
  broken: [['a loop back to the start', diagram(tags('start:s task:t xor:g end:e'), 's > t > g\ng > e | a\ng > s | b'), ['g_s']]],
});
