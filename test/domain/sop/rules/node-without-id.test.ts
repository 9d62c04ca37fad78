import { diagram, tags } from '../../engine/diagram.ts';
import { nodeWithoutId } from '../../../../domain/sop/rules/node-without-id.ts';
import { ruleTable } from '../rule-table.ts';

ruleTable(nodeWithoutId, {
  sound: [['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')]],
  broken: [['a task without an id', diagram(tags('start:s end:e') + '<task name="t"/>', 's > e'), ['t']]],
});
