import { isA } from '../../check/element-kinds.ts';
import { declared } from '../../check/items.ts';
import { targetOf } from '../../check/references.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const operationInputSet: Rule = {
  id: 'operation-input-set',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.3 Tasks, Service Task',
  message: {
    zh: '服务任务“{element}”引用了操作，但有 {count} 个输入集合：恰好需要一个。',
    en: 'The service task "{element}" refers to an operation but has {count} input sets: it needs exactly one.',
  },
  find: ({ nodes }) =>
    nodes
      .filter((node) => isA('serviceTask')(node) && targetOf(node, 'operationRef') !== undefined)
      .map((node) => ({ node, count: declared(node, 'inputSets').length }))
      .filter(({ count }) => count !== 1)
      .map(({ node, count }) => hit(node, { count: String(count) })),
};
