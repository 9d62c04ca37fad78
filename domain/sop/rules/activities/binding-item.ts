import { isA } from '../../check/element-kinds.ts';
import { itemOf, messageItem, differ } from '../../check/items.ts';
import { targetOf } from '../../check/references.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const bindingItem: Rule = {
  id: 'binding-item',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.2 Basic Process Concepts, Callable Element',
  message: {
    zh: '“{element}”的 ioBinding 的 {property} 与操作 {operation} 的消息类型不同：请改为同一个 itemDefinition。',
    en: 'The {property} of an ioBinding of "{element}" is of another item than the message of the operation {operation}: let both have the same item definition.',
  },
  find: ({ elements }) =>
    elements.filter(isA('inputOutputBinding')).flatMap((binding) => {
      const operation = targetOf(binding, 'operationRef');
      if (!operation) return [];
      const wrong = sides.filter(({ data, message }) =>
        differ(itemOf(targetOf(binding, data)), messageItem(targetOf(operation, message))),
      );
      const holder = binding.$parent ?? binding;
      return wrong.map(({ data }) => hit(holder, { operation: operation.id ?? '', property: data }));
    }),
};

const sides = [
  { data: 'inputDataRef', message: 'inMessageRef' },
  { data: 'outputDataRef', message: 'outMessageRef' },
];
