import { timersOf, spanOf } from '../../check/timer-text.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const timerCycleWithoutWait: Rule = {
  id: 'timer-cycle-without-wait',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.5 Event Definitions',
  message: {
    zh: '定时事件“{element}”的周期“{source}”没有间隔，会无休止地触发：请写上大于零的间隔。',
    en: 'The cycle "{source}" of the timer "{element}" never waits and would fire without end: give it an interval above zero.',
  },
  find: ({ nodes }) =>
    timersOf(nodes).flatMap(({ event, times }) =>
      times
        .filter(({ source }) => source.startsWith('R') && (spanOf(source)?.years ?? 1) <= 0)
        .map(({ source }) => hit(event, { source })),
    ),
};
