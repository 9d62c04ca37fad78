import { conditionOf } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const defaultWithCondition: Rule = {
  id: 'default-with-condition',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.6.2 Exclusive Gateway',
  message: {
    zh: '“{element}”的默认流 {flow} 带有条件，条件不会被计算：请删除条件。',
    en: 'The default flow {flow} of "{element}" has a condition, which is never evaluated: remove it.',
  },
  find: ({ nodes }) =>
    nodes.flatMap((node) => {
      const flow = targetOf(node, 'default');
      return flow && conditionOf(flow) ? [hit(node, { flow: flow.id ?? '' })] : [];
    }),
};
