import { diagram, tags, flowsXml } from '../../../engine/diagram.ts';
import { sub, named, comp, undo, tie } from '../../../engine/diagram-parts.ts';
import { compensationActivityElsewhere } from '../../../../../domain/sop/rules/compensation/compensation-activity-elsewhere.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(compensationActivityElsewhere, {
  sound: [
    [
      'a handler beside its step',
      diagram(tags('start:s task:t end:e') + comp('t', 'b') + undo('u') + tie('b', 'u'), 's > t > e', named),
    ],
  ],
  broken: [
    [
      'a handler in a sub-process',
      diagram(
        tags('start:s task:t end:e') +
          comp('t', 'b') +
          sub('p1', tags('start:a end:c') + undo('u') + flowsXml('a > c')) +
          tie('b', 'u'),
        's > t > p1 > e',
      ),
      ['u'],
    ],
  ],
});
