import { timersOf, isDynamic, spanOf, isCron } from '../../check/timer-text.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const timerNotIso: Rule = {
  id: 'timer-not-iso',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.5 Event Definitions',
  ofRun: true,
  message: {
    zh: '定时事件“{element}”的时间“{source}”不是 ISO 8601 格式：如 2030-01-31T08:00:00Z、PT8H、R3/PT1H，或以 = 开头的表达式。',
    en: 'The time "{source}" of the timer "{element}" is not ISO 8601: such as 2030-01-31T08:00:00Z, PT8H, R3/PT1H, or an expression that begins with =.',
  },
  find: ({ nodes }) =>
    timersOf(nodes).flatMap(({ event, times }) =>
      times
        .filter(({ source }) => !isDynamic(source) && spanOf(source) === undefined && !isCron(source))
        .map(({ source, informal }) => ({ ...hit(event, { source }), informal })),
    ),
};
