import { isA, hasKind, containerOf } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';
import type { Moddle } from '../../parse.ts';

export const cancelEndOutsideTransaction: Rule = {
  id: 'cancel-end-outside-transaction',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.3 End Event',
  message: {
    zh: '取消结束事件“{element}”不在事务子流程里：请放进事务子流程，或改用错误结束事件。',
    en: 'The cancel end event "{element}" does not stand in a transaction: put it into one, or use an error end event.',
  },
  find: ({ nodes }) => nodes.filter((node) => isA('endEvent')(node) && hasKind(node, 'cancel') && !inTransaction(node)),
};

function inTransaction(element: Moddle): boolean {
  const container = containerOf(element);
  return container !== undefined && (isA('transaction')(container) || inTransaction(container));
}
