import { isA, definitionsOf, isExecutable } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import { text } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const thrownEscalationCode: Rule = {
  id: 'thrown-escalation-code',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.4.5 Escalation',
  message: {
    zh: '可执行流程的“{element}”抛出的升级 {target} 没有代码：请写上 escalationCode。',
    en: 'The escalation {target} that "{element}" of an executable process throws has no code: write its escalationCode.',
  },
  find: ({ nodes }) =>
    nodes
      .filter((node) => isA('endEvent', 'intermediateThrowEvent')(node) && isExecutable(node))
      .flatMap((node) =>
        definitionsOf(node).flatMap((definition) => {
          const target = targetOf(definition, 'escalationRef');
          return target && text(target, 'escalationCode') === undefined ? [hit(node, { target: target.id ?? '' })] : [];
        }),
      ),
};
