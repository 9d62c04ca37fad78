import { expressionsOf, conditionsOf, refusalOf } from '../../check/expressions.ts';
import { foreignSpeakers } from '../../check/foreign-language.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const expressionNotFeel: Rule = {
  id: 'expression-not-feel',
  severity: 'warning',
  source: 'DMN 1.5, 10.3 FEEL',
  ofRun: true,
  message: {
    zh: '“{element}”的表达式“{source}”不能计算：{reason}',
    en: 'The expression "{source}" of "{element}" cannot be evaluated: {reasonEn}',
  },
  find: ({ plan, elements }) => {
    const foreign = foreignSpeakers(elements);
    const conditions = new Set(conditionsOf(plan).map(({ expression }) => expression));
    return expressionsOf(plan).flatMap(({ element, expression }) => {
      const refusal = !conditions.has(expression) && !foreign.has(element) && refusalOf(plan, expression);
      return refusal ? [hit(element, { source: expression.source, reason: refusal.zh, reasonEn: refusal.en })] : [];
    });
  },
};
