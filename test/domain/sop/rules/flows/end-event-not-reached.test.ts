import { diagram, tags } from '../../../engine/diagram.ts';
import { endEventNotReached } from '../../../../../domain/sop/rules/flows/end-event-not-reached.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(endEventNotReached, {
  sound: [['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')]],
  broken: [['a lonely end', diagram(tags('start:s end:e end:z'), 's > e'), ['z']]],
});
