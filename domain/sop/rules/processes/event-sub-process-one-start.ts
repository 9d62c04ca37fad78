import { isA, isEventSubProcess } from '../../check/element-kinds.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const eventSubProcessOneStart: Rule = {
  id: 'event-sub-process-one-start',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.3.5 Sub-Processes',
  message: {
    zh: '事件子流程“{element}”有 {count} 个开始事件：须恰好有一个。',
    en: 'The event sub-process "{element}" has {count} start events: it needs exactly one.',
  },
  find: ({ nodes, nodesIn }) =>
    nodes.filter(isEventSubProcess).flatMap((process) => {
      const count = nodesIn(process).filter(isA('startEvent')).length;
      return count === 1 ? [] : [hit(process, { count: String(count) })];
    }),
};
