import { isA, processOf } from '../../check/element-kinds.ts';
import { calledName } from '../../called-name.ts';
import type { Rule } from '../../check/rule.ts';

export const callOfItself: Rule = {
  id: 'call-of-itself',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.6 Call Activity',
  message: {
    zh: '调用活动“{element}”调用它自己所在的流程，可能没有尽头：请调用别的流程，或用循环。',
    en: 'The call activity "{element}" calls the process that it stands in and may never end: call another process, or use a loop.',
  },
  find: ({ nodes }) =>
    nodes.filter((node) => {
      const called = isA('callActivity')(node) ? calledName(node) : undefined;
      return called !== undefined && called.imported === undefined && called.id === processOf(node)?.id;
    }),
};
