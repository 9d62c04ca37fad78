import { isExecutable } from '../../check/element-kinds.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { isDynamic, spanOf } from '../../check/timer-text.ts';
import { child, text, typeOf } from '../../moddle-access.ts';

export const timeInformal: Rule = {
  id: 'time-informal',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.4.6 Expressions; 10.5.5 Event Definitions',
  message: {
    zh: '可执行流程的“{element}”的 {property} 没有标为形式表达式，别的引擎可能把它当作自然语言：请加上 xsi:type="tFormalExpression"。',
    en: 'The {property} of "{element}" in an executable process is not marked as formal, so that another engine may take it for natural language: give it xsi:type="tFormalExpression".',
  },
  find: ({ elements }) =>
    elements.filter(isExecutable).flatMap((element) =>
      ['timeDate', 'timeDuration', 'timeCycle'].flatMap((property) => {
        const time = child(element, property);
        const source = text(time, 'body')?.trim() ?? '';
        const told = time !== undefined && typeOf(time) === 'expression' && !isDynamic(source) && spanOf(source) !== undefined;
        return told ? [hit(element.$parent ?? element, { property })] : [];
      }),
    ),
};
