import { conditionOf } from '../../check/element-kinds.ts';
import { text } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const conditionEmpty: Rule = {
  id: 'condition-empty',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.4.6 Expressions',
  ofRun: true,
  message: {
    zh: '顺序流“{element}”的条件是空的：请写上条件或删除它。',
    en: 'The condition of the sequence flow "{element}" is empty: write one or remove it.',
  },
  find: ({ flows }) => flows.filter((flow) => conditionOf(flow) && text(conditionOf(flow), 'body') === undefined),
};
