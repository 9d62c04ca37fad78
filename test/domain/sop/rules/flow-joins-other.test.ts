import { diagram, tags } from '../../engine/diagram.ts';
import { flowJoinsOther } from '../../../../domain/sop/rules/flow-joins-other.ts';
import { ruleTable } from '../rule-table.ts';

ruleTable(flowJoinsOther, {
  sound: [['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')]],
  broken: [
    ['a flow to a data object', diagram(tags('start:s task:t end:e') + '<dataObject id="d"/>', 's > t > e\nt > d'), ['t_d']],
    [
      'a flow from a text annotation',
      diagram(tags('start:s task:t end:e') + '<textAnnotation id="a"/>', 's > t > e\na > t'),
      ['a_t'],
    ],
  ],
});
