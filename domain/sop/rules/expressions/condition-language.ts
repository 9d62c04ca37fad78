import { conditionsOf, refusalOf } from '../../check/expressions.ts';
import { foreignDefault, foreignSpeakers } from '../../check/foreign-language.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const conditionLanguage: Rule = {
  id: 'condition-language',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.4.6 Expressions',
  ofRun: true,
  message: {
    zh: '“{element}”的表达式语言是 {language}，这里只计算 FEEL 和 JUEL：请改写。',
    en: 'An expression of "{element}" is in {language}; FEEL and JUEL alone are evaluated here: write it anew.',
  },
  find: ({ elements, definitions, plan }) => {
    const speakers = foreignSpeakers(elements);
    const language = foreignDefault(definitions);
    const told = language === undefined ? [] : conditionsOf(plan);
    const unread = told.filter(({ expression }) => expression.language === 'feel' && refusalOf(plan, expression));
    for (const { element } of unread) if (!speakers.has(element)) speakers.set(element, language ?? '');
    return [...speakers].map(([id, own]) => hit(id, { language: own }));
  },
};
