import { isA } from '../../check/element-kinds.ts';
import { declared } from '../../check/items.ts';
import { targetOf } from '../../check/references.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const sendTaskInputSet: Rule = {
  id: 'send-task-input-set',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.3 Tasks, Send Task',
  message: {
    zh: '发送任务“{element}”引用了消息，但有 {count} 个输入集合：至多一个。',
    en: 'The send task "{element}" refers to a message but has {count} input sets: it may have one.',
  },
  find: ({ nodes }) =>
    nodes
      .filter((node) => isA('sendTask')(node) && targetOf(node, 'messageRef') !== undefined)
      .map((node) => ({ node, count: declared(node, 'inputSets').length }))
      .filter(({ count }) => count > 1)
      .map(({ node, count }) => hit(node, { count: String(count) })),
};
