import { isA, containerOf } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';

export const adHocStartEvent: Rule = {
  id: 'ad-hoc-start-event',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.3.5 Sub-Processes',
  message: {
    zh: '临时子流程里不能有开始事件“{element}”：请删除，里面的活动本来就可以直接开始。',
    en: 'An ad-hoc sub-process may not hold the start event "{element}": remove it; the activities inside begin without one.',
  },
  find: ({ nodes }) => nodes.filter((node) => isA('startEvent')(node) && isA('adHocSubProcess')(containerOf(node))),
};
