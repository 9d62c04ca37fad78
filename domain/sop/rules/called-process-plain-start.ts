import { isA, kindsOf } from '../check/element-kinds.ts';
import { text } from '../moddle-access.ts';
import type { Rule } from '../check/rule.ts';

export const calledProcessPlainStart: Rule = {
  id: 'called-process-plain-start',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.2 Start Event',
  message: {
    zh: '流程“{element}”被调用，但没有无触发的开始事件：请加一个。',
    en: 'The process "{element}" is called but has no start event without a trigger: add one.',
  },
  find: ({ processes, nodes, nodesIn }) => {
    const called = new Set(nodes.map((node) => text(node, 'calledElement')));
    return processes.filter((process) => {
      const starts = nodesIn(process).filter(isA('startEvent'));
      return called.has(process.id) && starts.length > 0 && starts.every((start) => kindsOf(start).length > 0);
    });
  },
};
