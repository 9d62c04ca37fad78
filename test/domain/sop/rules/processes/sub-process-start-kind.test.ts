import { diagram, tags, flowsXml } from '../../../engine/diagram.ts';
import { sub, timer, starting, named } from '../../../engine/diagram-parts.ts';
import { subProcessStartKind } from '../../../../../domain/sop/rules/processes/sub-process-start-kind.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(subProcessStartKind, {
  sound: [
    [
      'a plain start in a sub-process',
      diagram(tags('start:s end:e') + sub('p1', tags('start:a end:c') + flowsXml('a > c')), 's > p1 > e', named),
    ],
  ],
  broken: [
    [
      'a timer start in a sub-process',
      diagram(
        tags('start:s end:e') + sub('p1', starting('a', timer('PT1H')) + tags('end:c') + flowsXml('a > c')),
        's > p1 > e',
        named,
      ),
      ['a'],
    ],
  ],
});
