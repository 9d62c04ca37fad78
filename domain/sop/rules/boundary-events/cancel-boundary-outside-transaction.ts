import { isA, hasKind } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';

export const cancelBoundaryOutsideTransaction: Rule = {
  id: 'cancel-boundary-outside-transaction',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.4 Intermediate Event',
  message: {
    zh: '取消边界事件“{element}”没有附在事务子流程上：只有事务才能被取消。',
    en: 'The cancel boundary event "{element}" is not attached to a transaction: nothing else can be cancelled.',
  },
  find: ({ nodes }) =>
    nodes.filter((node) => {
      const host = targetOf(node, 'attachedToRef');
      return isA('boundaryEvent')(node) && hasKind(node, 'cancel') && host !== undefined && !isA('transaction')(host);
    }),
};
