import { diagram, tags } from '../../../engine/diagram.ts';
import { flowWithoutSource } from '../../../../../domain/sop/rules/flows/flow-without-source.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(flowWithoutSource, {
  sound: [['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')]],
  broken: [
    ['a flow from an unknown id', diagram(tags('start:s end:e'), 's > e\nnobody > e'), ['nobody_e']],
    ['a flow from nowhere', diagram(tags('start:s end:e') + '<sequenceFlow id="f" targetRef="e"/>', 's > e'), ['f']],
  ],
});
