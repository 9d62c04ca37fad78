import { isA, containerOf } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';

export const adHocEndEvent: Rule = {
  id: 'ad-hoc-end-event',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.3.5 Sub-Processes',
  message: {
    zh: '临时子流程里不能有结束事件“{element}”：请删除，用完成条件来结束。',
    en: 'An ad-hoc sub-process may not hold the end event "{element}": remove it, and end by the completion condition.',
  },
  find: ({ nodes }) => nodes.filter((node) => isA('endEvent')(node) && isA('adHocSubProcess')(containerOf(node))),
};
