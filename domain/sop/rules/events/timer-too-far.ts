import { timersOf, spanOf } from '../../check/timer-text.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const timerTooFar: Rule = {
  id: 'timer-too-far',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.5 Event Definitions',
  message: {
    zh: '定时事件“{element}”的时间“{source}”超过 9999 年，永远不会到：请改正。',
    en: 'The time "{source}" of the timer "{element}" lies beyond the year 9999 and never comes: correct it.',
  },
  find: ({ nodes }) =>
    timersOf(nodes).flatMap(({ event, times }) =>
      times.filter(({ source }) => (spanOf(source)?.years ?? 0) >= 8000).map(({ source }) => hit(event, { source })),
    ),
};
