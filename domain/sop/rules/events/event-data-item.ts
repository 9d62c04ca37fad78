import { isEvent, definitionsOf } from '../../check/element-kinds.ts';
import { itemOf, messageItem, differ } from '../../check/items.ts';
import { targetOf } from '../../check/references.ts';
import { list } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';
import type { Moddle } from '../../parse.ts';

export const eventDataItem: Rule = {
  id: 'event-data-item',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.1 Concepts, Data Modeling and Events',
  message: {
    zh: '事件“{element}”的数据项 {data} 与它的消息、信号、错误或升级类型不同：请用同一个 itemDefinition。',
    en: 'The data element {data} of the event "{element}" is of another item than its message, signal, error or escalation: give both the same item definition.',
  },
  find: ({ nodes }) =>
    nodes.filter(isEvent).flatMap((event) => {
      const data = [...list(event, 'dataInputs'), ...list(event, 'dataOutputs')];
      return definitionsOf(event).flatMap((definition, index) => {
        const one = data[index];
        return one && differ(itemOf(one), carried(definition)) ? [hit(event, { data: one.id ?? '' })] : [];
      });
    }),
};

/** The item of what an event definition sends or receives. */
function carried(definition: Moddle): Moddle | undefined {
  const message = targetOf(definition, 'messageRef');
  if (message) return messageItem(message);
  const other = ['signalRef', 'errorRef', 'escalationRef'].map((property) => targetOf(definition, property)).find(Boolean);
  return other && targetOf(other, 'structureRef');
}
