import { conditionsOf, refusalOf } from '../../check/expressions.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const conditionNotJuel: Rule = {
  id: 'condition-not-juel',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.4.6 Expressions',
  ofRun: true,
  message: {
    zh: '“{element}”的条件“{source}”在此不能计算：{reason}',
    en: 'The condition "{source}" of "{element}" cannot be evaluated here: {reasonEn}',
  },
  find: ({ plan }) =>
    conditionsOf(plan).flatMap(({ element, expression }) => {
      const refusal = /[$#]\{/.test(expression.source) && refusalOf(plan, expression);
      return refusal ? [hit(element, { source: expression.source, reason: refusal.zh, reasonEn: refusal.en })] : [];
    }),
};
