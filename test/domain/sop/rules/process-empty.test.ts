import { diagram, tags } from '../../engine/diagram.ts';
import { processEmpty } from '../../../../domain/sop/rules/process-empty.ts';
import { ruleTable } from '../rule-table.ts';

ruleTable(processEmpty, {
  sound: [
    ['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')],
    [
      'a process that is a note',
      diagram(
        tags('start:s end:e'),
        's > e',
        '<process id="q"><textAnnotation id="a"><text>later</text></textAnnotation></process>',
      ),
    ],
  ],
  broken: [['a process without a step', diagram(tags('start:s end:e'), 's > e', '<process id="q"/>'), ['q']]],
});
