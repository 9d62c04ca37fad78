import { diagram, tags } from '../../../engine/diagram.ts';
import { catching } from '../../../engine/diagram-parts.ts';
import { timerCycleWithoutWait } from '../../../../../domain/sop/rules/events/timer-cycle-without-wait.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(timerCycleWithoutWait, {
  sound: [
    [
      'an hour',
      diagram(
        tags('start:s end:e') + catching('c', '<timerEventDefinition><timeCycle>R/PT1H</timeCycle></timerEventDefinition>'),
        's > c > e',
      ),
    ],
  ],
  broken: [
    [
      'no time',
      diagram(
        tags('start:s end:e') + catching('c', '<timerEventDefinition><timeCycle>R/PT0S</timeCycle></timerEventDefinition>'),
        's > c > e',
      ),
      ['c'],
    ],
  ],
});
