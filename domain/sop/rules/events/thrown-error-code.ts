import { isA, definitionsOf, isExecutable } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import { text } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const thrownErrorCode: Rule = {
  id: 'thrown-error-code',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.4.4 Error',
  message: {
    zh: '可执行流程的“{element}”抛出的错误 {target} 没有代码：请写上 errorCode。',
    en: 'The error {target} that "{element}" of an executable process throws has no code: write its errorCode.',
  },
  find: ({ nodes }) =>
    nodes
      .filter((node) => isA('endEvent', 'intermediateThrowEvent')(node) && isExecutable(node))
      .flatMap((node) =>
        definitionsOf(node).flatMap((definition) => {
          const target = targetOf(definition, 'errorRef');
          return target && text(target, 'errorCode') === undefined ? [hit(node, { target: target.id ?? '' })] : [];
        }),
      ),
};
