import { conditionsOf, refusalOf } from '../../check/expressions.ts';
import { foreignDefault, foreignSpeakers, plainSpeakers } from '../../check/foreign-language.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const conditionNotFeel: Rule = {
  id: 'condition-not-feel',
  severity: 'error',
  source: 'DMN 1.5, 10.3 FEEL; BPMN 2.0.2, 8.4.6 Expressions',
  ofRun: true,
  message: {
    zh: '“{element}”的条件“{source}”不是 FEEL：{reason}',
    en: 'The condition "{source}" of "{element}" is no FEEL: {reasonEn}',
  },
  find: ({ plan, elements, definitions }) => {
    if (foreignDefault(definitions) !== undefined) return [];
    const foreign = foreignSpeakers(elements);
    const plain = plainSpeakers(elements);
    return conditionsOf(plan).flatMap(({ element, expression }) => {
      if (expression.language !== 'feel' || /[$#]\{/.test(expression.source) || foreign.has(element)) return [];
      const refusal = refusalOf(plan, expression);
      if (!refusal) return [];
      const words = { source: expression.source, reason: refusal.zh, reasonEn: refusal.en };
      return [{ ...hit(element, words), informal: plain.has(element) }];
    });
  },
};
