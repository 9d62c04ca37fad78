import { isA } from '../../check/element-kinds.ts';
import { itemOf, messageItem, sameItem, declared } from '../../check/items.ts';
import { targetOf } from '../../check/references.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const operationOutputItem: Rule = {
  id: 'operation-output-item',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.3 Tasks, Service Task',
  message: {
    zh: '服务任务“{element}”的数据输出与操作 {operation} 的输出消息类型不同：请引用同一个 itemDefinition。',
    en: 'The data output of the service task "{element}" is of another item than the out-message of the operation {operation}: let both refer to the same item definition.',
  },
  find: ({ nodes }) =>
    nodes.filter(isA('serviceTask')).flatMap((node) => {
      const operation = targetOf(node, 'operationRef');
      const item = operation && messageItem(targetOf(operation, 'outMessageRef'));
      const own = declared(node, 'dataOutputs').map(itemOf);
      const fits = item === undefined || own.some((one) => one === undefined || sameItem(one, item));
      return fits ? [] : [hit(node, { operation: operation?.id ?? '' })];
    }),
};
