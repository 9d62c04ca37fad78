import { isA } from '../../check/element-kinds.ts';
import { itemOf, messageItem, sameItem, declared } from '../../check/items.ts';
import { targetOf } from '../../check/references.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const receiveTaskItem: Rule = {
  id: 'receive-task-item',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.3 Tasks, Receive Task',
  message: {
    zh: '接收任务“{element}”的数据输出与消息 {message} 的类型不同：请引用消息的 itemDefinition。',
    en: 'The data output of the receive task "{element}" is of another item than the message {message}: let it refer to the item definition of the message.',
  },
  find: ({ nodes }) =>
    nodes.filter(isA('receiveTask')).flatMap((node) => {
      const message = targetOf(node, 'messageRef');
      const items = declared(node, 'dataOutputs').map(itemOf);
      const fits = !message || items.length === 0 || items.some((item) => item && sameItem(item, messageItem(message)));
      return fits ? [] : [hit(node, { message: message.id ?? '' })];
    }),
};
