import { diagram, tags } from '../../../engine/diagram.ts';
import { catching } from '../../../engine/diagram-parts.ts';
import { timerNotIso } from '../../../../../domain/sop/rules/events/timer-not-iso.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(timerNotIso, {
  sound: [
    [
      'each form',
      diagram(
        tags('start:s end:e') + catching('c', '<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>'),
        's > c > e',
      ),
    ],
    [
      'an expression',
      diagram(
        tags('start:s end:e') +
          catching('c', '<timerEventDefinition><timeDuration>=duration(x)</timeDuration></timerEventDefinition>'),
        's > c > e',
      ),
    ],
    [
      'a call',
      diagram(
        tags('start:s end:e') +
          catching('c', '<timerEventDefinition><timeDate>date and time(d) + duration("PT1H")</timeDate></timerEventDefinition>'),
        's > c > e',
      ),
    ],
    [
      'a date without a zone',
      diagram(
        tags('start:s end:e') +
          catching('c', '<timerEventDefinition><timeDate>2030-01-31T08:00:00</timeDate></timerEventDefinition>'),
        's > c > e',
      ),
    ],
    [
      'a cycle',
      diagram(
        tags('start:s end:e') + catching('c', '<timerEventDefinition><timeCycle>R3/PT1H</timeCycle></timerEventDefinition>'),
        's > c > e',
      ),
    ],
  ],
  broken: [
    [
      'plain words',
      diagram(
        tags('start:s end:e') +
          catching('c', '<timerEventDefinition><timeDuration>two hours</timeDuration></timerEventDefinition>'),
        's > c > e',
      ),
      ['c'],
    ],
    [
      'a day that is not',
      diagram(
        tags('start:s end:e') +
          catching('c', '<timerEventDefinition><timeDate>2030-02-31T00:00:00Z</timeDate></timerEventDefinition>'),
        's > c > e',
      ),
      ['c'],
    ],
  ],
});
