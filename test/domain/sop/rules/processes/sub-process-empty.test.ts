import { diagram, tags, flowsXml } from '../../../engine/diagram.ts';
import { sub, named } from '../../../engine/diagram-parts.ts';
import { subProcessEmpty } from '../../../../../domain/sop/rules/processes/sub-process-empty.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(subProcessEmpty, {
  sound: [
    [
      'a sub-process with a step',
      diagram(tags('start:s end:e') + sub('p1', tags('start:a end:c') + flowsXml('a > c')), 's > p1 > e', named),
    ],
    [
      'a collapsed one of which nothing says that it runs',
      diagram(tags('start:s end:e') + sub('p1', ''), 's > p1 > e', named).replace(' isExecutable="true"', ''),
    ],
  ],
  broken: [['an empty one', diagram(tags('start:s end:e') + sub('p1', ''), 's > p1 > e', named), ['p1']]],
});
