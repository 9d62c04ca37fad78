import { diagram, tags, flowsXml } from '../../../engine/diagram.ts';
import { sub, named } from '../../../engine/diagram-parts.ts';
import { subProcessSeveralStarts } from '../../../../../domain/sop/rules/processes/sub-process-several-starts.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(subProcessSeveralStarts, {
  sound: [
    ['one start', diagram(tags('start:s end:e') + sub('p1', tags('start:a end:c') + flowsXml('a > c')), 's > p1 > e', named)],
  ],
  broken: [
    [
      'two starts',
      diagram(tags('start:s end:e') + sub('p1', tags('start:a start:b end:c') + flowsXml('a > c\nb > c')), 's > p1 > e', named),
      ['p1'],
    ],
  ],
});
