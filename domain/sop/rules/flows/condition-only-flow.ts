import { isActivity, conditionOf } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';

export const conditionOnlyFlow: Rule = {
  id: 'condition-only-flow',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.4.13 Sequence Flow',
  message: {
    zh: '活动“{element}”只有一条流出，而且带条件：条件不成立时就走不下去，请再加一条流出。',
    en: 'The only flow out of the activity "{element}" has a condition: where it is false nothing goes on; add another outgoing flow.',
  },
  find: ({ nodes, outgoing }) =>
    nodes.filter((node) => {
      const [only, ...others] = outgoing(node);
      return isActivity(node) && only !== undefined && others.length === 0 && conditionOf(only) !== undefined;
    }),
};
