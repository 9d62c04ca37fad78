import { isEvent, definitionsOf } from '../../check/element-kinds.ts';
import { danglingId } from '../../check/references.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const escalationUnknown: Rule = {
  id: 'escalation-unknown',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.5 Event Definitions',
  message: {
    zh: '“{element}”引用的升级 {target} 不在文件中：请补上，或改正引用。',
    en: 'The escalation {target} that "{element}" refers to is not in the file: declare it, or correct the reference.',
  },
  find: ({ nodes }) =>
    nodes.flatMap((node) =>
      [node, ...(isEvent(node) ? definitionsOf(node) : [])].flatMap((holder) => {
        const target = danglingId(holder, 'escalationRef');
        return target === undefined ? [] : [hit(node, { target })];
      }),
    ),
};
