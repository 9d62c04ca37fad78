import { isExecutable } from '../../check/element-kinds.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { isDynamic, spanOf } from '../../check/timer-text.ts';
import { child, text, typeOf } from '../../moddle-access.ts';
import type { Moddle } from '../../parse.ts';

export const expressionInformal: Rule = {
  id: 'expression-informal',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.4.6 Expressions',
  message: {
    zh: '可执行流程的“{element}”的 {property} 是自然语言，不能计算：请加上 xsi:type="tFormalExpression"，或把流程标为不可执行。',
    en: 'The {property} of "{element}" in an executable process is natural language, which nothing can evaluate: give it xsi:type="tFormalExpression", or mark the process as not executable.',
  },
  find: ({ elements }) =>
    elements
      .filter((element) => typeOf(element) !== 'assignment' && isExecutable(element))
      .flatMap((element) => informal(element).map((property) => hit(element, { property }))),
};

const properties = [
  'conditionExpression',
  'activationCondition',
  'completionCondition',
  'loopCondition',
  'loopCardinality',
  'condition',
  'timeDate',
  'timeDuration',
  'timeCycle',
];

/** A text that marks itself as an expression, or is a time of ISO 8601, is no natural language whatever its type. */
const informal = (element: Moddle) =>
  properties.filter((property) => {
    const expression = child(element, property);
    if (expression === undefined || typeOf(expression) !== 'expression') return false;
    const source = text(expression, 'body')?.trim() ?? '';
    return !isDynamic(source) && spanOf(source) === undefined;
  });
