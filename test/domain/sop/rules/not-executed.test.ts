import { diagram, tags } from '../../engine/diagram.ts';
import { notExecuted } from '../../../../domain/sop/rules/not-executed.ts';
import { ruleTable } from '../rule-table.ts';

ruleTable(notExecuted, {
  sound: [['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')]],
  broken: [['a choreography beside a process', diagram(tags('start:s end:e'), 's > e', '<choreography id="c"/>'), ['c']]],
});
