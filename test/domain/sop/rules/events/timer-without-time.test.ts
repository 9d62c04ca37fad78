import { diagram, tags } from '../../../engine/diagram.ts';
import { catching, starting } from '../../../engine/diagram-parts.ts';
import { ours } from '../../ours.ts';
import { timerWithoutTime } from '../../../../../domain/sop/rules/events/timer-without-time.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(timerWithoutTime, {
  sound: [
    [
      'a start of another tool that leaves its time open',
      diagram(`${starting('s', '<timerEventDefinition/>')}${tags('end:e')}`, 's > e'),
    ],
    [
      'a process that is marked as not executable',
      diagram(tags('start:s end:e') + catching('c', '<timerEventDefinition/>'), 's > c > e').replace(
        'isExecutable="true"',
        'isExecutable="false"',
      ),
    ],
    [
      'a duration',
      diagram(
        tags('start:s end:e') + catching('c', '<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>'),
        's > c > e',
      ),
    ],
  ],
  broken: [
    ['a start of an SOP', ours(diagram(`${starting('s', '<timerEventDefinition/>')}${tags('end:e')}`, 's > e')), ['s']],
    [
      'nothing',
      diagram(tags('start:s end:e') + catching('c', '<timerEventDefinition></timerEventDefinition>'), 's > c > e'),
      ['c'],
    ],
    [
      'an empty duration',
      diagram(
        tags('start:s end:e') + catching('c', '<timerEventDefinition><timeDuration> </timeDuration></timerEventDefinition>'),
        's > c > e',
      ),
      ['c'],
    ],
  ],
});
