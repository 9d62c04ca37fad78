import { isA } from '../../check/element-kinds.ts';
import { list } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const eventDefinitionShared: Rule = {
  id: 'event-definition-shared',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.1 Concepts',
  message: {
    zh: '“{element}”引用了抛出事件自己的事件定义 {definition}：请把该定义放到文件顶层。',
    en: '"{element}" refers to {definition}, which is a throwing event’s own definition: move the definition to the top of the file.',
  },
  find: ({ nodes }) =>
    nodes.flatMap((event) =>
      list(event, 'eventDefinitionRef')
        .filter((definition) => isA('endEvent', 'intermediateThrowEvent')(definition.$parent))
        .map((definition) => hit(event, { definition: definition.id ?? '' })),
    ),
};
