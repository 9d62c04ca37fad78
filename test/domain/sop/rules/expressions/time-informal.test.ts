import { diagram, tags } from '../../../engine/diagram.ts';
import { catching, on, timer } from '../../../engine/diagram-parts.ts';
import { timeInformal } from '../../../../../domain/sop/rules/expressions/time-informal.ts';
import { ruleTable } from '../../rule-table.ts';

const waiting = (time: string) =>
  diagram(tags('start:s end:e') + catching('c', `<timerEventDefinition>${time}</timerEventDefinition>`), 's > c > e');

ruleTable(timeInformal, {
  sound: [
    ['a formal duration', diagram(tags('start:s end:e') + catching('c', timer('PT1H')), 's > c > e')],
    ['a text that marks itself as an expression', waiting('<timeDuration>=wait</timeDuration>')],
    ['a process that nobody runs', waiting('<timeDuration>PT1H</timeDuration>').replace('true', 'false')],
  ],
  broken: [
    ['a duration', waiting('<timeDuration>PT1H</timeDuration>'), ['c']],
    ['a date', waiting('<timeDate>2030-01-01T08:00:00Z</timeDate>'), ['c']],
    [
      'a cycle at a boundary',
      diagram(
        tags('start:s task:t end:e') +
          on('t', 'b', '<timerEventDefinition><timeCycle>R3/PT1H</timeCycle></timerEventDefinition>', 'cancelActivity="false"') +
          tags('end:z'),
        's > t > e\nb > z',
      ),
      ['b'],
    ],
  ],
});
