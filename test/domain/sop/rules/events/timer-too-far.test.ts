import { diagram, tags } from '../../../engine/diagram.ts';
import { catching } from '../../../engine/diagram-parts.ts';
import { timerTooFar } from '../../../../../domain/sop/rules/events/timer-too-far.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(timerTooFar, {
  sound: [
    [
      'a hundred years',
      diagram(
        tags('start:s end:e') + catching('c', '<timerEventDefinition><timeDuration>P100Y</timeDuration></timerEventDefinition>'),
        's > c > e',
      ),
    ],
  ],
  broken: [
    [
      '10,000 years',
      diagram(
        tags('start:s end:e') +
          catching('c', '<timerEventDefinition><timeDuration>P10000Y</timeDuration></timerEventDefinition>'),
        's > c > e',
      ),
      ['c'],
    ],
    [
      'as many days',
      diagram(
        tags('start:s end:e') +
          catching('c', '<timerEventDefinition><timeDuration>P3652500D</timeDuration></timerEventDefinition>'),
        's > c > e',
      ),
      ['c'],
    ],
    [
      'a date',
      diagram(
        tags('start:s end:e') +
          catching('c', '<timerEventDefinition><timeDate>12030-01-01T00:00:00Z</timeDate></timerEventDefinition>'),
        's > c > e',
      ),
      ['c'],
    ],
    [
      'a cycle',
      diagram(
        tags('start:s end:e') + catching('c', '<timerEventDefinition><timeCycle>R/P10000Y</timeCycle></timerEventDefinition>'),
        's > c > e',
      ),
      ['c'],
    ],
  ],
});
