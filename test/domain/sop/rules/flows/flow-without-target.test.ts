import { diagram, tags } from '../../../engine/diagram.ts';
import { flowWithoutTarget } from '../../../../../domain/sop/rules/flows/flow-without-target.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(flowWithoutTarget, {
  sound: [['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')]],
  broken: [
    ['a flow to an unknown id', diagram(tags('start:s end:e task:t'), 's > t > e\nt > nowhere'), ['t_nowhere']],
    ['a flow to nowhere', diagram(tags('start:s task:t end:e') + '<sequenceFlow id="f" sourceRef="t"/>', 's > t > e'), ['f']],
  ],
});
