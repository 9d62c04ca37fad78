import { isA } from '../check/element-kinds.ts';
import { isSop } from '../check/is-sop.ts';
import { timersOf } from '../check/timer-text.ts';
import { hit, type Rule } from '../check/rule.ts';

export const timerCycleOnce: Rule = {
  id: 'timer-cycle-once',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.5 Event Definitions',
  message: {
    zh: '捕获事件“{element}”只触发一次，周期“{source}”的其余次数不起作用：请改用时长，或改为非中断的边界事件。',
    en: 'The catching event "{element}" fires once, so that the rest of its cycle "{source}" has no effect: write a duration, or use a non-interrupting boundary event.',
  },
  find: ({ definitions, nodes }) =>
    timersOf(isSop(definitions) ? nodes : [])
      .filter(({ event }) => isA('intermediateCatchEvent')(event))
      .flatMap(({ event, times }) =>
        times
          .filter(({ source }) => source.startsWith('R') && !source.startsWith('R1/'))
          .map(({ source }) => hit(event, { source })),
      ),
};
