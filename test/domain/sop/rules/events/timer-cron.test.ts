import { diagram, tags } from '../../../engine/diagram.ts';
import { catching } from '../../../engine/diagram-parts.ts';
import { timerCron } from '../../../../../domain/sop/rules/events/timer-cron.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(timerCron, {
  sound: [
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
      'cron',
      diagram(
        tags('start:s end:e') +
          catching('c', '<timerEventDefinition><timeCycle>0 0/5 * * * ?</timeCycle></timerEventDefinition>'),
        's > c > e',
      ),
      ['c'],
    ],
  ],
});
