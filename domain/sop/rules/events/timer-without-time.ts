import { isProcessStart } from '../../check/is-process-start.ts';
import { isSop } from '../../check/is-sop.ts';
import { timersOf } from '../../check/timer-text.ts';
import type { Rule } from '../../check/rule.ts';

export const timerWithoutTime: Rule = {
  id: 'timer-without-time',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.5 Event Definitions',
  ofRun: 'missing',
  message: {
    zh: '定时事件“{element}”没有时间：请写上日期、时长或周期之一。',
    en: 'The timer "{element}" has no time: write a date, a duration or a cycle.',
  },
  find: ({ nodes, definitions }) =>
    timersOf(nodes)
      .filter(({ event, times }) => times.length === 0 && (isSop(definitions) || !isProcessStart(event)))
      .map(({ event }) => event),
};
