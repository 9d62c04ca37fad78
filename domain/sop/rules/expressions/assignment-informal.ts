import { isA, isExecutable } from '../../check/element-kinds.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { child, typeOf } from '../../moddle-access.ts';

export const assignmentInformal: Rule = {
  id: 'assignment-informal',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.4.6 Expressions',
  message: {
    zh: '可执行流程的“{element}”的赋值 {property} 是自然语言，不能计算：请加上 xsi:type="tFormalExpression"。',
    en: 'The {property} of an assignment of "{element}" in an executable process is natural language, which nothing can evaluate: give it xsi:type="tFormalExpression".',
  },
  find: ({ elements }) =>
    elements
      .filter((element) => isA('assignment')(element) && isExecutable(element))
      .flatMap((assignment) =>
        ['from', 'to']
          .filter((property) => typeOf(child(assignment, property) ?? assignment) === 'expression')
          .map((property) => hit(assignment.$parent?.$parent ?? assignment, { property })),
      ),
};
