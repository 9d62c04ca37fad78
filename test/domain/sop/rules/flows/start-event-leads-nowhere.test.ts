import { diagram, tags } from '../../../engine/diagram.ts';
import { startEventLeadsNowhere } from '../../../../../domain/sop/rules/flows/start-event-leads-nowhere.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(startEventLeadsNowhere, {
  sound: [['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')]],
  broken: [['a lonely start', diagram(tags('start:s task:t end:e'), 't > e'), ['s']]],
});
