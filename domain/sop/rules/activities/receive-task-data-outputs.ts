import { isA } from '../../check/element-kinds.ts';
import { declared } from '../../check/items.ts';
import { targetOf } from '../../check/references.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const receiveTaskDataOutputs: Rule = {
  id: 'receive-task-data-outputs',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.3 Tasks, Receive Task',
  message: {
    zh: '接收任务“{element}”引用了消息，但有 {count} 个数据输出：至多一个。',
    en: 'The receive task "{element}" refers to a message but has {count} data outputs: it may have one.',
  },
  find: ({ nodes }) =>
    nodes
      .filter((node) => isA('receiveTask')(node) && targetOf(node, 'messageRef') !== undefined)
      .map((node) => ({ node, count: declared(node, 'dataOutputs').length }))
      .filter(({ count }) => count > 1)
      .map(({ node, count }) => hit(node, { count: String(count) })),
};
