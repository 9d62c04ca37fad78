import { isA, kindsOf } from '../../check/element-kinds.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const processSeveralPlainStarts: Rule = {
  id: 'process-several-plain-starts',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.2 Start Event; bpmnlint, single-blank-start-event',
  message: {
    zh: '流程“{element}”有 {count} 个无触发的开始事件，人工启动时不知从哪个开始：请只保留一个。',
    en: 'The process "{element}" has {count} start events without a trigger; a person who starts it begins at the first: keep one.',
  },
  find: ({ processes, nodesIn }) =>
    processes.flatMap((process) => {
      const count = nodesIn(process).filter((event) => isA('startEvent')(event) && kindsOf(event).length === 0).length;
      return count < 2 ? [] : [hit(process, { count: String(count) })];
    }),
};
