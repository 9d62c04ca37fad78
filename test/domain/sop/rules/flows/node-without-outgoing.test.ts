import { diagram, tags } from '../../../engine/diagram.ts';
import { nodeWithoutOutgoing } from '../../../../../domain/sop/rules/flows/node-without-outgoing.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(nodeWithoutOutgoing, {
  sound: [['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')]],
  broken: [['a task that leads nowhere', diagram(tags('start:s and:g task:t end:e'), 's > g > t\ng > e'), ['t']]],
});
