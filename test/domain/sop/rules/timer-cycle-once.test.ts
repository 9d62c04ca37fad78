import { diagram, tags } from '../../engine/diagram.ts';
import { on, catching, named, non } from '../../engine/diagram-parts.ts';
import { timerCycleOnce } from '../../../../domain/sop/rules/timer-cycle-once.ts';
import { ours } from '../ours.ts';
import { ruleTable } from '../rule-table.ts';

const cycle = diagram(
  tags('start:s end:e') + catching('c', '<timerEventDefinition><timeCycle>R3/PT1H</timeCycle></timerEventDefinition>'),
  's > c > e',
);

ruleTable(timerCycleOnce, {
  sound: [
    ['a cycle in a diagram of another tool, which BPMN allows', cycle],
    [
      'a duration',
      diagram(
        tags('start:s end:e') + catching('c', '<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>'),
        's > c > e',
      ),
    ],
    [
      'a cycle at a boundary',
      diagram(
        tags('start:s task:t end:e') +
          on('t', 'b', '<timerEventDefinition><timeCycle>R/PT1H</timeCycle></timerEventDefinition>', non) +
          tags('end:z'),
        's > t > e\nb > z',
        named,
      ),
    ],
  ],
  broken: [['a cycle', ours(cycle), ['c']]],
});
