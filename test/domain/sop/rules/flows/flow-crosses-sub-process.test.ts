import { diagram, tags, flowsXml } from '../../../engine/diagram.ts';
import { sub } from '../../../engine/diagram-parts.ts';
import { flowCrossesSubProcess } from '../../../../../domain/sop/rules/flows/flow-crosses-sub-process.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(flowCrossesSubProcess, {
  sound: [
    [
      'a flow to the sub-process and flows inside it',
      diagram(tags('start:s end:e') + sub('p1', tags('start:a task:b end:c') + flowsXml('a > b > c')), 's > p1 > e'),
    ],
  ],
  broken: [
    [
      'a flow to a task inside',
      diagram(
        tags('start:s task:t end:e') + sub('p1', tags('start:a task:b end:c') + flowsXml('a > b > c')),
        's > t > p1 > e\nt > b',
      ),
      ['t_b'],
    ],
    [
      'a flow out of a sub-process',
      diagram(tags('start:s end:e') + sub('p1', tags('start:a task:b end:c') + flowsXml('a > b > c\nb > e')), 's > p1 > e'),
      ['b_e'],
    ],
  ],
});
