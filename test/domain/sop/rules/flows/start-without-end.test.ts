import { diagram, tags } from '../../../engine/diagram.ts';
import { startWithoutEnd } from '../../../../../domain/sop/rules/flows/start-without-end.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(startWithoutEnd, {
  sound: [['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')]],
  broken: [['a start without an end', diagram(tags('start:s task:t'), 's > t'), ['p']]],
});
