import { isA } from '../../check/element-kinds.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { child, text } from '../../moddle-access.ts';
import type { Moddle } from '../../parse.ts';

export const expressionEmpty: Rule = {
  id: 'expression-empty',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.4.6 Expressions, Formal Expression',
  ofRun: true,
  message: {
    zh: '“{element}”的表达式 {property} 是空的：请写上表达式，或删除它。',
    en: 'The expression {property} of "{element}" is empty: write it, or remove it.',
  },
  find: ({ elements }) =>
    elements
      .filter((element) => !isA('sequenceFlow', 'conditionalEventDefinition', 'timerEventDefinition')(element))
      .flatMap((element) =>
        Object.keys(element)
          .filter((property) => isEmpty(child(element, property), element))
          .map((property) => hit(element.id === undefined ? (element.$parent ?? element) : element, { property })),
      ),
};

/** A formal expression needs its body; conditions of flows and events, and times, have rules of their own. */
function isEmpty(expression: Moddle | undefined, holder: Moddle): boolean {
  return expression?.$parent === holder && isA('formalExpression')(expression) && text(expression, 'body') === undefined;
}
