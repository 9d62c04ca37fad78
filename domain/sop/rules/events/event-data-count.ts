import { isEvent, definitionsOf } from '../../check/element-kinds.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { list } from '../../moddle-access.ts';

export const eventDataCount: Rule = {
  id: 'event-data-count',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.1 Concepts, Data Modeling and Events',
  message: {
    zh: '事件“{element}”有 {count} 个事件定义，但有 {data} 个数据项：每个事件定义须恰好对应一个。',
    en: 'The event "{element}" has {count} event definitions but {data} data elements: each event definition needs one of its own.',
  },
  find: ({ nodes }) =>
    nodes.filter(isEvent).flatMap((event) => {
      const data = list(event, 'dataInputs').length + list(event, 'dataOutputs').length;
      const count = definitionsOf(event).length;
      return data === 0 || data === count ? [] : [hit(event, { count: String(count), data: String(data) })];
    }),
};
