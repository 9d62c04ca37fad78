import { hit, type Rule } from '../../check/rule.ts';
import { decisionsOf } from '../../../engine/decisions.ts';

export const decisionNowhere: Rule = {
  id: 'decision-nowhere',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.3 Business Rule Task',
  message: {
    zh: '“{element}”要用的决策“{decision}”不在旁边的任何 .dmn 文件里。',
    en: 'The decision "{decision}" that "{element}" asks for is in none of the .dmn files beside the diagram.',
  },
  find: ({ plan }) =>
    Object.values(plan.elements).flatMap(({ id, decision }) => {
      if (!decision || decision.ref !== undefined || /^=|[$#]\{/.test(decision.decision)) return [];
      return decisionsOf(plan, decision) ? [] : [hit(id, { decision: decision.decision })];
    }),
};
