import { timersOf } from '../../check/timer-text.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const timerSeveralTimes: Rule = {
  id: 'timer-several-times',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.5 Event Definitions',
  ofRun: true,
  message: {
    zh: '定时事件“{element}”同时有 {kinds}：只能写其中一种。',
    en: 'The timer "{element}" has {kinds} at once: keep one of them.',
  },
  find: ({ nodes }) =>
    timersOf(nodes).flatMap(({ event, times }) =>
      times.length > 1 ? [hit(event, { kinds: times.map(({ kind }) => kind).join(', ') })] : [],
    ),
};
