import { timersOf, isCron } from '../../check/timer-text.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const timerCron: Rule = {
  id: 'timer-cron',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.5 Event Definitions',
  ofRun: true,
  message: {
    zh: '定时事件“{element}”的周期“{source}”是 cron 写法，标准里没有：其他工具可能读法不同，请改为 ISO 8601 周期，如 R/PT1H。',
    en: 'The cycle "{source}" of the timer "{element}" is written as cron, which the standard does not know and tools read differently: write an ISO 8601 cycle such as R/PT1H.',
  },
  find: ({ nodes }) =>
    timersOf(nodes).flatMap(({ event, times }) =>
      times.filter(({ source }) => isCron(source)).map(({ source }) => hit(event, { source })),
    ),
};
