import { diagram, tags } from '../../../engine/diagram.ts';
import { catching } from '../../../engine/diagram-parts.ts';
import { timerSeveralTimes } from '../../../../../domain/sop/rules/events/timer-several-times.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(timerSeveralTimes, {
  sound: [
    [
      'a duration',
      diagram(
        tags('start:s end:e') + catching('c', '<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>'),
        's > c > e',
      ),
    ],
  ],
  broken: [
    [
      'a date and a duration',
      diagram(
        tags('start:s end:e') +
          catching(
            'c',
            '<timerEventDefinition><timeDate>2030-01-01T00:00:00Z</timeDate><timeDuration>PT1H</timeDuration></timerEventDefinition>',
          ),
        's > c > e',
      ),
      ['c'],
    ],
  ],
});
