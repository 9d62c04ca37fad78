import { diagram, tags } from '../../../engine/diagram.ts';
import { choreographyInProcess } from '../../../../../domain/sop/rules/processes/choreography-in-process.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(choreographyInProcess, {
  sound: [['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')]],
  broken: [['a choreography task', diagram(tags('start:s end:e') + '<choreographyTask id="c"/>', 's > e'), ['c']]],
});
