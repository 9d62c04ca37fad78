import { isActivity, isA } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';

export const adHocWithoutActivity: Rule = {
  id: 'ad-hoc-without-activity',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.3.5 Sub-Processes',
  message: {
    zh: '临时子流程“{element}”里没有活动：至少要有一个。',
    en: 'The ad-hoc sub-process "{element}" holds no activity: it needs at least one.',
  },
  find: ({ nodes, nodesIn }) => nodes.filter((node) => isA('adHocSubProcess')(node) && !nodesIn(node).some(isActivity)),
};
