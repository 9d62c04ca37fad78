import { diagram, tags } from '../../../engine/diagram.ts';
import { flowTwice } from '../../../../../domain/sop/rules/flows/flow-twice.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(flowTwice, {
  sound: [['two flows with different conditions', diagram(tags('start:s xor:g task:t end:e'), 's > g\ng > t | a\nt > e') + '']],
  broken: [
    [
      'two flows between the same two',
      diagram(tags('start:s task:t end:e') + '<sequenceFlow id="f" sourceRef="s" targetRef="t"/>', 's > t > e'),
      ['s_t'],
    ],
  ],
});
